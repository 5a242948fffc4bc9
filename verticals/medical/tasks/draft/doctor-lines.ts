import { type Clause, clausesOf } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { tells, type Utterance } from "../../dialogue/utterance.ts";
import { isAdvertising, isCourtesy } from "./courtesy.ts";
import { type Line, type Part, spanOf } from "./line.ts";
import { namesDrug, plainWords } from "./plain-words.ts";
import { vitalsIn } from "./vitals.ts";

/** A part of the body and what is found there, said by who examines. */
const EXAMINED =
  /(?:肺|心(?:脏|音|率|律)|腹|肚子|咽|扁桃体|嗓子|喉咙|淋巴结|肝|脾|下肢|膝|关节|皮肤|瞳孔|神志|颈|舌|鼓膜|耳道|鼻腔|前囟|囟门|结膜|角膜|巩膜|前房|晶体|眼睑|眼底|前列腺|宫高|胎位|伤口|切口|肾区|踝|足|小腿|乳房|[左右]乳|创面|溃疡|[足桡]背?动脉|神经)[^，。？?]{0,8}(?:弹性|[凸凹]|脓|大(?![便小])|[啰罗]音|杂音|压痛|反跳痛|红|充血|肿大|水肿|软|清晰?|齐|粗|包块|未见|未触及|未闻及|没听到|不大|化脓|渗出|苔|透明|滤泡|质[中软韧硬]|结节|叩痛|增厚|肿块|分泌物|深到|搏动|[可未]及)/;
/** Signs that nobody but who examines finds, wherever they are. */
const SIGN =
  /压痛|反跳痛|肌紧张|哮鸣音|[啰罗]音|病理征|脑膜刺激征|移动性浊音|叩痛|可见[^，。]|肌力|脓点|身高|体重[^，。]{0,8}(?:公斤|kg|千克|斤)|眼震|眼球震颤|截石位|指诊|指套|痔核|[没未](?:摸到|触及|扪及)|浮髌|摩擦感|活动度|肠鸣音|律不?齐|杂音|叩击痛|墨菲|三凹征|评分\s*\d|[未可]及|搏动|反射(?:消失|减弱|亢进)|指检|宫高\d|腹围\d|胎心(?!监)|[一二两三四]个加号|(?:试验|征|抬高|[A-Z][a-z]+)[^，。]{0,8}[阳阴]性/;
const EXAMINED_IN_ENGLISH =
  /\b(?:(?:on|your) (?:physical )?exam(?:ination)?|tympanic membranes?|throat|tonsils?|incision|wound|sutures?|cal(?:f|ves)|i (?:do )?(?:appreciate|hear|feel|see|notice)|lungs?|heart|murmur|edema|tender(?:ness)?|palpation|range of motion|swelling|erythema|abdomen|clear to auscultation|reflexes|strength|pulses?|joint line|Lachman|McMurray|Phalen|Tinel|Spurling|Murphy|drawer)\b.*\b(?:clear|normal|good|murmur|edema|tender\w*|pain|swelling|erythema|swollen|soft|decreased|limited|appreciate|regular|intact|effusion|bruising|plus|equivocal|\bred\b|clean|\bdry\b|centimeters?|bulging|exudate|no |positive|negative)\b/i;
const SIGN_IN_ENGLISH =
  /^(?!.*\b(?:if|should|would|could|might|call|return)\b).*\b(?:effusion|tender (?:over|to|along|at)|crepitus|wheez(?:es|ing)|crackles|rales|rhonchi|guarding|rebound|intact)\b|^the (?:right|left|other) (?:one|side|ear|eye|knee) (?:looks?|is) (?:fine|good|normal|clear)/i;
const RESULT =
  /(?:血常规|血象|白细胞|CRP|反应蛋白|CT|ct|B超|彩超|超声|胸片|片子|心电图|核磁|化验|结果|报告|肺功能|尿常规|血糖|肝功|指标)[^？?]{0,24}(?:正常|偏?高|偏?低|阳性|阴性|没(?:什么)?(?:事|问题)|显示|提示|考虑|来看|说明|百分之|\d|[一二三四五六七八九](?:[万千百点]|个?加))/;
const RESULT_IN_ENGLISH =
  /\b(?:x-?rays?|ct|mri|labs?|blood (?:work|count|test|sugar)s?|echo(?:cardiogram)?|ekg|lipid|a1c|panel|ultrasound|biopsy|results?|scan)\b.*\b(?:show\w*|look\w*|normal|elevated|high|low|positive|negative|within|reveal\w*|demonstrat\w*|was|were|is|came back|unremarkable|fracture)\b/i;
const DIAGNOSED = /考虑|诊断|可能(?:是|性)|符合|属于|是[^不否].{0,10}(?:炎|病|症|感染|感冒)|应该是|有可能|怀疑/;
const DIAGNOSED_IN_ENGLISH =
  /\b(?:i (?:think|believe|suspect)(?! (?:we|you|it would|that we) )|diagnos\w*|consistent with|likely|looks like|sounds like|you have|assessment|impression|problem|worried about)\b/i;

/** What the doctor says beside asking: what he finds, what results say, what he takes it for, what is to be done. */
export function doctorLines(utterances: readonly Utterance[]): readonly Line[] {
  return utterances
    .filter(({ speaker }) => speaker === "doctor")
    .flatMap((utterance) => [...supposed(utterance, utterances[utterance.index - 1]), ...linesOf(utterance)]);
}

const AGREES = /^(?:嗯|哦|是)?[，,]?(?:有(?:这个)?可能|可能(?:是|性)|考虑|像|应该是|很像)/;

/** 是不是肺炎？ – 有可能: the name is the patient's, the supposition the doctor's, and the mark says that it is one. */
function supposed(utterance: Utterance, before: Utterance | undefined): readonly Line[] {
  const [first] = clausesOf(utterance);
  if (first === undefined || before === undefined || !tells(before) || !AGREES.test(first.text)) return [];
  return clausesOf(before)
    .filter(({ isQuestion }) => isQuestion)
    .flatMap((clause) => mentionsIn(clause.text).map(({ finding }) => ({ clause, finding })))
    .filter(({ finding }) => finding.kind === "disease")
    .map(({ clause, finding }) => ({
      part: "diagnosis",
      text: `${finding.name}？`,
      support: "supported",
      sources: [spanOf(before, [clause]), spanOf(utterance, [first])],
    }));
}

function linesOf(utterance: Utterance): readonly Line[] {
  const clauses = clausesOf(utterance);
  const asking = new Set(clauses.filter(({ isQuestion }) => isQuestion).map(({ sentence }) => sentence));
  const said = clauses.filter((clause) => !asking.has(clause.sentence));
  const stated = said.some(({ text }) => isAdvertising(text)) ? [] : said.filter(({ text }) => !isCourtesy(text));
  const sentences = [...new Set(stated.map(({ sentence }) => sentence))].map((number) =>
    stated.filter(({ sentence }) => sentence === number),
  );
  return sentences.flatMap(parted).flatMap((sentence): Line[] => {
    const text = sentence.map((clause) => clause.text.trim()).join("，");
    const part = partOf(text);
    return part === undefined ? [] : [lineOf(utterance, sentence, part)];
  });
}

const ORDERS =
  /^(?:对症|建议|那?就?(?:先|再|去|得|给[你您]?|开|回去)|我(?:先|再|来)?给[你您](?![^，。]{0,4}(?:检查|看看|听听|量))|做个?|抽个?血|查[个一]|拍[个一]|要?住院)/;
const SUPPOSES = /^(?:有(?![点时没些])|考虑|诊断|应该是|可能是|怀疑|符合|像是?)/;

/** 疱疹性咽峡炎: by its form a name of a disease, also where no list of ours has it; not 消炎, 这种病. */
const NAMED_ALONE =
  /^(?!.*(?:[没不无未别怕是有会像这那种您你他它]|什么|排除|治疗|预防|一般|容易|引起|发炎|消炎))\p{Script=Han}{1,10}(?:(?<!发|消)炎|综合征|骨折|结石|感冒|癌|疝|[^、，]{2,}感染|椎间盘突出|(?:韧带|肌肉|软组织|半月板|神经)(?:挫|拉|扭)?损?伤|[^毛看生疾][病症])$/u;

/** 化脓性扁桃体炎: a doctor who says no more names what it is. */
function isNameOfDisease(text: string): boolean {
  const said = text.trim();
  const [first] = mentionsIn(said);
  if (/^(?:[轻中重]+度?脱水|急性(?:加重|发作)(?:期)?)$/.test(said) || NAMED_ALONE.test(said)) return true;
  return (
    first?.finding.kind === "disease" &&
    /^(?:(?![没不无否排除是有会像])\p{Script=Han}|[\dⅠⅡ]){0,5}$/u.test(said.replace(first.words, ""))
  );
}

/** Of what a doctor takes it for, with the word before it. */
const LONGEST_NAME = 16;

/** How names of diseases and of states of illness end. */
const ENDS_A_NAME =
  /[炎病症癌瘤折征疮石疹疝梗塞血]|状态|障碍|失眠|不足|衰竭|亢进|减退|中毒|紊乱|发作|突出|脱位|破裂|狭窄|粘连|增生|结节|囊肿|息肉|溃疡|感染/;

/** 心电图出来了，导联ST段抬高: what follows is what it shows. */
const OPENS_A_RESULT =
  /^(?:心电图|CT|B超|彩超|胸片|片子|核磁|磁共振|化验|报告|结果|血常规|尿常规|脑电图)(?:单子?|结果)?(?:出来|回来|回报|显示|提示|示)/;

/** What a clause begins by itself; undefined where it goes on with what stands before it. */
function begins({ text }: Clause): Part | undefined {
  const said = text.trim();
  if (
    ORDERS.test(said) ||
    (namesDrug(said) &&
      /[\d一二两三四五六七八九十百半]+(?:毫克|毫升|片|粒|克|单位|支|次)|[嚼口]服|停|减|加|换|改/.test(said))
  )
    return "advice";
  if (isNameOfDisease(said)) return "diagnosis";
  if (OPENS_A_RESULT.test(said)) return "results";
  if (SUPPOSES.test(said) && ENDS_A_NAME.test(said)) return "diagnosis";
  return vitalsIn(said).length > 0 || EXAMINED.test(said) || SIGN.test(said) ? "examination" : undefined;
}

/** 右侧阳性，考虑耳石症，给您复位: what is found, what it is taken for, and what is to be done about it. */
function parted(sentence: readonly Clause[]): readonly (readonly Clause[])[] {
  const runs: Clause[][] = [];
  let last: Part | undefined;
  for (const clause of sentence) {
    const part = begins(clause);
    if (runs.length === 0 || (part !== undefined && part !== last && last !== undefined)) runs.push([clause]);
    else runs.at(-1)?.push(clause);
    last = part ?? last;
  }
  return runs;
}

/** Fewer characters say nothing to be kept (没有影响), fewer still where something is to be done (派瑞松也行). */
const FEWEST = 8;
const FEWEST_OF_ACTION = 4;
const FEWEST_IN_ENGLISH = 3;
const ACTION =
  /建议|吃|服|用|查|做|涂|敷|喝|注意|避免|休息|复查|复诊|住院|控制|手术|治疗|观察|换|停|加|减|忌|开|口服|复位|对症|处理|可以|需要|要|别|也行/;

/** Says what the doctor is about to do himself. */
const ANNOUNCES =
  /^我(?:先|来)?用.{1,6}(?:看|查|量)一下$|^(?:来[，,]?|那)?我(?:来|先)?(?:给|帮)?[你您]?(?:做个?(?:检查|试验)|检查|看看|听听|按按|摸摸|量)[^，。]{0,6}$/;
/** What such illnesses are in general, and not what this patient has. */
const TEACHES = /表现(?:，|为|如|有)|常见的?有|主要(?:是)?根据|原因(?:有)?很多|百分之|\d％|（全球/;

function partOf(text: string): Part | undefined {
  if (ANNOUNCES.test(text.trim()) || (TEACHES.test(text) && !RESULT.test(text))) return undefined;
  const isChinese = /\p{Script=Han}/u.test(text);
  if (vitalsIn(text).length > 0 && !/如果|超过|以上|建议|大于|低于/.test(text)) return "examination";
  const isSign = (EXAMINED.test(text) || SIGN.test(text)) && !/如果|建议|看看|会|引起|需要|可以|药/.test(text);
  if (isChinese && isSign) return "examination";
  const namesDisease =
    mentionsIn(text).some(({ finding }) => finding.kind === "disease") ||
    (/^(?:考虑|诊断为?)/.test(text) && ENDS_A_NAME.test(text.slice(0, 16)));
  const isSupposed = SUPPOSES.test(text) && ENDS_A_NAME.test(text) && text.trim().length <= LONGEST_NAME;
  if (isSupposed || text.split("，").every(isNameOfDisease)) return "diagnosis";
  if (isChinese && namesDisease && DIAGNOSED.test(text) && text.length < 40 && !/如果|容易|引起|建议/.test(text))
    return RESULT.test(text) && !/需要|去查|可以/.test(text) ? "results" : "diagnosis";
  const fewest = !isChinese ? FEWEST_IN_ENGLISH : ACTION.test(text) ? FEWEST_OF_ACTION : FEWEST;
  if ((isChinese ? text.trim() : text.trim().split(/\s+/)).length < fewest) return undefined;
  if (isChinese) return RESULT.test(text) && !/建议|如果|需要|去查|可以/.test(text) ? "results" : "advice";
  if (EXAMINED_IN_ENGLISH.test(text) || SIGN_IN_ENGLISH.test(text)) return "examination";
  if (RESULT_IN_ENGLISH.test(text) && !/\b(?:order|repeat|get|going to|gon na|schedule)\b/i.test(text))
    return "results";
  const isOfDisease = /\bi suspect\b|worried about a\b/i.test(text) || mentionsIn(text).length > 0;
  return DIAGNOSED_IN_ENGLISH.test(text) && isOfDisease ? "diagnosis" : "advice";
}

function lineOf(utterance: Utterance, clauses: readonly Clause[], part: Part): Line {
  const isEnglish = !/\p{Script=Han}/u.test(utterance.text);
  const vitals = part === "examination" ? vitalsIn(clauses.map(({ text }) => text).join("，")) : [];
  const beside = isEnglish ? [] : clauses.filter(({ text }) => vitalsIn(text).length === 0 && !isCourtesy(text));
  const said =
    vitals.length === 0
      ? wordsOf(clauses, isEnglish)
      : [...vitals, wordsOf(beside, isEnglish)].filter((words) => words !== "").join(isEnglish ? ", " : "，");
  return {
    part,
    text: `${said}${isEnglish ? "." : "。"}`,
    support: vitals.length > 0 ? "supported" : "verbatim",
    sources: [spanOf(utterance, clauses)],
  };
}

/** Chinese clause by clause; English as one sentence without the clauses that say nothing. */
function wordsOf(clauses: readonly Clause[], isEnglish: boolean): string {
  if (isEnglish) return plainWords(clauses.map(({ text }) => text.trim()).join(", "));
  return clauses
    .filter(({ text }) => !/^我?(?:先|来)?(?:给[你您])?(?:用.{1,5})?(?:看|听|按|摸|检查|量|测)一下$/.test(text.trim()))
    .map((clause) => plainWords(clause.text))
    .filter((words) => words !== "")
    .join("，");
}
