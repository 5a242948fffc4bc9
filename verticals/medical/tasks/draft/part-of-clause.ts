import { answerIn } from "../../dialogue/answers.ts";
import type { Clause } from "../../dialogue/clauses.ts";
import { type Mention, mentionsIn } from "../../dialogue/mentions.ts";
import type { Stand } from "../../dialogue/overview.ts";
import { subjectOf } from "../../dialogue/standing.ts";
import { EARLIER, type Told } from "../../dialogue/told.ts";
import { spoken } from "../../dialogue/utterance.ts";
import { echoes } from "./asked.ts";
import { OF_LONG_STANDING } from "./denial-lines.ts";
import type { Part } from "./line.ts";
import { namesDrug } from "./plain-words.ts";

/** Words that measure, place or time what stands beside them, so that a clause without a finding still tells something. */
const TELLS =
  /\d|[一二两三四五六七八九十半几]+(?:多|来)?(?:个)?(?:来|多)?(?:天|日|周|星期|月|年|次|小时|分钟|口|片|粒|度)|[一二两三四五六七八九十]点(?:半|钟|多|左右|$)|左|右|两[边侧]|厉害|严重|加重|减轻|好转|缓解|开始|反复|突然|颜色|[黄白绿红黑]色?|早上|晚上|夜里|白天|饭后|活动|休息|走路|爬楼|受凉|上个?(?:星期|周|月)|淋|冻|着凉|接触|劳累|外伤|摔|撞|吃[了过的]|喝了|用[了过]|打了|抹|涂|贴|服|输液|雾化|住院|检查|化验|拍片|有点|有些|胃口|食欲|睡|大便|小便|精神|体重|[涨掉瘦重轻]了|怀孕|一半|比(?:平时|以前)|心里|心情|烦|提不起|没劲|不想|兴趣|难过|着急|害怕|去世|没了|走了|离婚|下岗|吵架|点就|压得|发紧|揪|堵得慌|先是|后来|连成|换过|没换|养了/;

/** 早上量血压有点高: a reading, and no disease of his past. */
const MEASURED = /[量测查](?:了|的|过|出)?(?:个|一下)?血[压糖脂]/;

/** What is kept of earlier times where no finding is named. */
const OF_EARLIER = /手术|住院|住过院|做过|得过|患过|吃过|用过|阳性|确诊|surger|diagnos|hospital/i;

/** Questions about an illness that name no finding. */
const OF_ILLNESS =
  /几点|发现|犯过?|发作过|外伤|吃奶|吃得|多久|[几多]天|多长|什么时候|怎么引起|受凉|着凉|部位|哪[里边个儿一]|颜色|几度|多少|厉害|加重|缓解|[疼痛]|体温|吃.{0,6}药|用.{0,6}药|什么药|治疗|效果|心情|情绪|兴趣|压力|打击|什么事|早醒|入睡|(?:吃|换|接触)过|胃口|吃饭|饮食|睡|大便|小便|体重|精神|症状|不舒服|诱因|什么样|how|when|what|where|which|any|does|do you|have you|is it|are you/i;

/** 我妈年轻时候也这样: of the family, whatever was asked of the past. */
const BY_BLOOD =
  /^(?:我|俺|他|她)?(?:[大二三四五小老堂表]?(?:爸|妈|父|母|爷|奶|姥|外公|外婆|哥|姐|弟|妹|叔|伯|姑|舅|姨(?!妈(?![有是也]))))|^(?:my|his|her) (?:grand)?(?:mom|mother|dad|father|brother|sister|aunt|uncle)\b/i;

/** 结婚两年，没怀过: of marriage and children, whatever was asked. */
const OF_MARRIAGE = /^(?:我们?|俺们?)?(?:正在?|一直在?|已经|刚|还没)?(?:备孕|结婚|没?怀过|没?生过|[一二两三]个孩子)/;

/** A result that the patient tells of. */
const RESULT =
  /(?:血常规|血象|白细胞|CRP|[Cc]反应蛋白|CT|ct|B超|彩超|超声|胸片|片子|心电图|核磁|MRI|化验|肺功能|胃镜|肠镜|尿常规|大便常规|血糖|转氨酶|抗体|病理)[^？?]{0,20}(?:正常|高|低|阳性|阴性|没(?:什么)?(?:事|问题)|显示|提示|说|是|有|\d)|检查(?:结果|报告)?(?:说|显示|提示|都)/;

/** 没吃药, said of an illness of which it was told just before. */
export const UNTREATED = /^没(?:怎么)?(?:吃|用|打|服)过?药|^没治/;

/** The part of the record that a clause belongs to; undefined where it tells nothing that is sure. */
export function partOf(
  clause: Clause,
  asked: Part | undefined,
  question: Clause | undefined,
  stands: readonly Stand[],
  { isShort, isOpening }: { readonly isShort: boolean; readonly isOpening: boolean },
): Part | undefined {
  const mentions = mentionsIn(clause.text);
  const told = toldAt(clause, stands);
  const asking = isShort ? (question?.utterance.text ?? "") : (question?.text ?? "");
  if (question !== undefined && OF_HARM.test(question.utterance.text)) return "illness";
  if (mentions.some((mention) => subjectOf(clause, mention) === "relative")) {
    if (asked === "illness") return "illness";
    return asked === "family" || mentions.some(({ finding }) => finding.kind === "disease") ? "family" : undefined;
  }
  if ((asked === "past" || asked === "family") && BY_BLOOD.test(clause.text.trim())) return "family";
  if (asked !== "family" && OF_MARRIAGE.test(clause.text.trim())) return "marital";
  if (told.some(({ status }) => status === "uncertain")) return undefined;
  if (told.length > 0 && told.every(({ status, question: by }) => status === "absent" && by === undefined))
    return undefined;
  const isOfHistory = asked !== undefined && asked !== "illness";
  if (!isOfHistory && (RESULT.test(clause.text) || tellsResult(clause, question))) return "results";
  if (/咨询|问一下|想问|担心|害怕|谢谢/.test(clause.text)) return undefined;
  if (asked !== undefined && told.every(({ finding }) => finding.kind === "disease")) {
    const answer = answerIn(clause.text);
    const saysOnlyYes = answer === "yes" && told.length === 0 && mentionsIn(question?.text ?? "").length > 0;
    const isNotPregnant = asked === "menstrual" && /怀孕|绝经|痛经/.test(clause.text);
    if (UNTREATED.test(clause.text.trim()) || isNotPregnant) return asked;
    const isDenial = clause.start === 0 || mentions.length > 0;
    return (answer === "no" && isDenial) ||
      saysOnlyYes ||
      (isDenial && /^(?:没有?|无|不(?!太|怎么|大))/.test(clause.text.trim()))
      ? undefined
      : asked;
  }
  if (asked === undefined && MEASURED.test(clause.text)) return "illness";
  const isEarlier = EARLIER.test(clause.text) && (mentions.length > 0 || OF_EARLIER.test(clause.text));
  if (isEarlier || isOfLongStanding(mentions)) return "past";
  if (told.some(({ status }) => status === "present")) return "illness";
  if (!/\p{Script=Han}/u.test(clause.text)) return saysEnough(clause, question, isShort) ? "illness" : undefined;
  const isAnswer =
    question !== undefined &&
    (OF_ILLNESS.test(asking) || OF_TREATMENT.test(asking)) &&
    answerIn(clause.text) === undefined;
  const isOfTreatment = isAnswer && OF_TREATMENT.test(asking);
  if (isShort && isOpening && !isOfHistory && OPENS.test(clause.text)) return "illness";
  const isOfFinding = question !== undefined && mentionsIn(question.text).length > 0 && LOOKS.test(clause.text);
  if (
    question !== undefined &&
    isShort &&
    (isOfFinding || FEELS.test(clause.text) || echoes(question.utterance.text, clause.text))
  )
    return "illness";
  if (isOfTreatment || (TELLS.test(clause.text) && (isAnswer || namesDrug(clause.text)))) return "illness";
  return isShort && !isOfHistory && saysMore(clause, question) ? "illness" : undefined;
}

/** 做过什么检查吗 – 现在又开始了: told of something else, and no answer. */
const OF_TESTS = /查|化验|拍|片子|[Cc][Tt]|B超|(?<!眼)镜/;

/** What a test found: 吹气是阳性. */
const FOUND = /[阳阴]性|正常|[高低]|\d|百分之|没(?:什么)?(?:事|问题)/;

/** Questions for what stands at the head of a record, or elsewhere in it. */
const OF_ANOTHER_PLACE = /多大|年龄|几岁|男孩|女孩|叫什么/;

/** 看东西清楚吗？ – 有点糊: no yes to what was asked. */
const LOOKS_SO = /^(?:就是|还是|是|还)?有(?:一)?[点些]儿?(?![多少儿的了])\p{Script=Han}/u;

/** More than yes or no, right behind its question: kept whatever was asked for, where the talk is short. */
function saysMore({ text, utterance }: Clause, question: Clause | undefined): boolean {
  return (
    question?.utterance.index === utterance.index - 1 &&
    !OF_ANOTHER_PLACE.test(question.text) &&
    !OF_RESULT.test(question.text) &&
    !(OF_TESTS.test(question.text) && !OF_TESTS.test(text) && !FOUND.test(text)) &&
    (answerIn(text) === undefined || LOOKS_SO.test(text.trim())) &&
    text.trim().length > 2 &&
    !/^(?:也|都|还|就|倒)?不.$/u.test(text.trim())
  );
}

/** Questions whose every answer counts, also a yes or a no: whether somebody would harm himself. */
export const OF_HARM = /活着|想不开|轻生|自杀|不想活|自残|伤害过?自己|suicid|harm(?:ing)? yourself|better off dead/i;

/** What happened, with which a patient opens: 打球崴了脚. */
const OPENS = /[崴扭摔撞砸碰割烫烧咬蜇扎夹压闪拉]|吃药|服药|查出|复查|手术后|术后|咔|响/;

/** How it looks or feels, in answer to a question for a finding: 有没有血尿？ – 最后几滴有点红. */
const LOOKS = /[红黄黑]|酸|胀/;
/** What a pain is like, whatever was asked. */
const FEELS = /压得慌|发紧|针扎|刀割|撕裂|火烧|烧灼|绞着|一跳一跳|一阵一阵/;

/** Questions to which every word of the answer counts: which drug, how much, how often, how one lives. */
const OF_TREATMENT = /饮食|睡眠|治疗|处理|药|激素|吸入|雾化|胰岛素|打针|输液/;

const OF_RESULT =
  /(?:肺功能|CT|ct|B超|彩超|胸片|片子|心电图|化验|抽血|血常规|胃镜|肠镜|检查)[^，。]{0,6}(?:做|查|拍|结果|怎么样|出来)/;

/** 肺功能做了吗？ – 做了，医生说百分之七十八: a figure or a judgement behind a question for a result. */
function tellsResult({ text }: Clause, question: Clause | undefined): boolean {
  return (
    question !== undefined &&
    OF_RESULT.test(question.text) &&
    answerIn(text) === undefined &&
    /\d|百分之|正常|[高低]|阳性|阴性|没(?:什么)?(?:事|问题)/.test(text)
  );
}

/** English answers are quoted where they say more than yes, in talks short enough to be kept nearly whole. */
function saysEnough({ text }: Clause, question: Clause | undefined, isShort: boolean): boolean {
  const isAnswer = question !== undefined && answerIn(text) === undefined && /[a-z]{3}|\d/i.test(text);
  return isShort && (isAnswer || text.trim().split(/\s+/).length >= 4);
}

function isOfLongStanding(mentions: readonly Mention[]): boolean {
  return mentions.some(({ finding }) => OF_LONG_STANDING.test(finding.name));
}

/** What the words of a clause tell by themselves. */
function toldAt(clause: Clause, stands: readonly Stand[]): readonly Told[] {
  const { start } = spoken(clause.utterance, clause.start, clause.end);
  return stands
    .flatMap(({ told }) => told)
    .filter(({ said, question }) => said.utterance === clause.utterance.index && said.start === start && !question);
}
