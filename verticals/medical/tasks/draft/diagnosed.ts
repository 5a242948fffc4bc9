import { mentionsIn } from "../../dialogue/mentions.ts";

const DIAGNOSED = /考虑|诊断|可能(?:是|性)|符合|属于|是[^不否].{0,10}(?:炎|病|症|感染|感冒)|应该是|有可能|怀疑/;
const DIAGNOSED_IN_ENGLISH =
  /\b(?:i (?:think|believe|suspect)(?! (?:we|you|it would|that we) )|diagnos\w*|consistent with|likely|looks like|sounds like|you have|assessment|impression|problem|worried about|this is|you(?:'ve| have) got|points to|fits with|typical of|suggests|it's)\b/i;
/** By its form a name of a disease, also where no list of ours has it. */
const DISEASE_IN_ENGLISH =
  /\b[a-z]{3,}(?:itis|osis|oma|pathy|a?emia|iasis)\b|\b(?:disease|disorder|syndrome|fracture|infection|hernia|gallstones?|kidney stones?|enlargement|sprain|strain|clot)\b/i;
const SUPPOSES = /^(?:考虑|诊断|应该是|可能是|怀疑|符合|像是?)/;

/** 疱疹性咽峡炎: by its form a name of a disease, also where no list of ours has it; not 消炎, 这种病. */
const NAMED_ALONE =
  /^(?!.*(?:[没不无未别怕是有会像这那种您你他它]|什么|排除|治疗|预防|一般|容易|引起|发炎|消炎))(?:[A-Z][A-Za-z]+)?\p{Script=Han}{0,10}(?:(?<!发|消)炎|综合征|骨折|结石|感冒|癌|瘤|疝|[^、，]{2,}感染|椎间盘突出|(?:韧带|肌肉|软组织|半月板|神经)(?:挫|拉|扭)?损?伤|[^毛看生疾][病症]|贫血|出血|血肿|挫伤|扭伤|障碍|休克(?:前期|早期)?|(?:粒缺|粒细胞缺乏|不明原因)发热)$/u;

/** What stands around a name and says that it is one: 这个是…, 就是…, …可能性大. */
const STATES = /^(?:这个?|那)?(?:就|还|多半)?(?:是|像)(?![不否有])/;
const RATED = /(?:的)?可能(?:性)?(?:比较|很)?大?$/;

/** 化脓性扁桃体炎: a doctor who says no more names what it is. */
export function isNameOfDisease(text: string): boolean {
  const said = text.trim().replace(STATES, "").replace(RATED, "");
  const [first] = mentionsIn(said);
  if (/^(?:[轻中重]+度?脱水|急性(?:加重|发作)(?:期)?)$/.test(said) || NAMED_ALONE.test(said)) return true;
  return (
    first?.finding.kind === "disease" &&
    /^(?:(?![没不无否排除是有会像])\p{Script=Han}|[\dⅠⅡ]){0,5}$/u.test(said.replace(first.words, ""))
  );
}

/** Of what a doctor takes it for, with the word before it. */
const LONGEST_NAME = 16;

/** Longer sentences tell more than what it is; these words what such illnesses are in general. */
const LONGEST = 40;
const GENERAL = /如果|容易|引起|建议/;

/** How names of diseases and of states of illness end. */
const ENDS_A_NAME =
  /[炎病症癌瘤折征疮石疹疝梗塞血]|状态|障碍|失眠|不足|衰竭|亢进|减退|中毒|紊乱|发作|突出|脱位|破裂|狭窄|粘连|增生|结节|囊肿|息肉|溃疡|感染/;

/** 有体位性低血压: stated outright; not 有什么症状再来, 有高血压病史. */
const HAS =
  /^有(?![点时没些什问需不])[\p{Script=Han}\d]{1,10}(?:炎|[^毛看]病|症|癌|瘤|低血压|高血压|骨折|结石|综合征|突出|感染|溃疡|结节|囊肿|息肉)$/u;

/** Whether a clause says by itself what the doctor takes it for: 考虑抑郁发作, 有体位性低血压. */
export function isSupposed(text: string): boolean {
  const said = text.trim();
  return HAS.test(said) || (SUPPOSES.test(said) && (ENDS_A_NAME.test(said) || namesDisease(said)));
}

/** Whether a sentence begins with what the doctor takes it for: 右侧面神经炎，也叫贝尔麻痹. */
export function opensDiagnosis(text: string): boolean {
  const [first = ""] = text.split("，");
  return text.length < LONGEST && !GENERAL.test(text) && (isNameOfDisease(first) || isSupposed(first));
}

/** Whether a sentence is a diagnosis, whole. */
export function isDiagnosis(text: string): boolean {
  if (!/\p{Script=Han}/u.test(text)) return isDiagnosisInEnglish(text);
  if (text.split("，").every(isNameOfDisease)) return true;
  const isNamed =
    namesDisease(text) || (/^(?:考虑|诊断为?)/.test(text) && ENDS_A_NAME.test(text.slice(0, LONGEST_NAME)));
  return isNamed && DIAGNOSED.test(text) && text.length < LONGEST && !GENERAL.test(text);
}

function namesDisease(text: string): boolean {
  return mentionsIn(text).some(({ finding }) => finding.kind === "disease");
}

function isDiagnosisInEnglish(text: string): boolean {
  const isOfDisease =
    /\bi suspect\b|worried about a\b|^this is .*(?:possibly|probably|likely)/i.test(text) ||
    DISEASE_IN_ENGLISH.test(text) ||
    mentionsIn(text).length > 0;
  return DIAGNOSED_IN_ENGLISH.test(text) && isOfDisease;
}
