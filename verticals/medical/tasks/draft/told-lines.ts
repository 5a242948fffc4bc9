import { answerIn } from "../../dialogue/answers.ts";
import { type Clause, clausesOf } from "../../dialogue/clauses.ts";
import { type Mention, mentionsIn } from "../../dialogue/mentions.ts";
import { type Stand } from "../../dialogue/overview.ts";
import { subjectOf } from "../../dialogue/standing.ts";
import { EARLIER, type Told } from "../../dialogue/told.ts";
import { spoken } from "../../dialogue/utterance.ts";
import type { Exchange } from "./exchanges.ts";
import { affirmedLines } from "./affirmed-lines.ts";
import { isCourtesy } from "./courtesy.ts";
import { type Line, type Part, spanOf, sourcesOnce } from "./line.ts";
import { denialLines, historyDenials, OF_LONG_STANDING } from "./denial-lines.ts";
import { askedAfter } from "./parts.ts";
import { inRecordWords, namesDrug, quotingDiagnoses, quotingDrugs } from "./plain-words.ts";

/** A talk of so many turns of who tells is short. */
const SHORT = 20;

/** Words that measure, place or time what stands beside them, so that a clause without a finding still tells something. */
const TELLS =
  /\d|[一二两三四五六七八九十半几]+(?:多|来)?(?:个)?(?:来|多)?(?:天|日|周|星期|月|年|次|小时|分钟|口|片|粒|度)|[一二两三四五六七八九十]点(?:半|钟|多|左右|$)|左|右|两[边侧]|厉害|严重|加重|减轻|好转|缓解|开始|反复|突然|颜色|[黄白绿红黑]色?|早上|晚上|夜里|白天|饭后|活动|休息|走路|爬楼|受凉|上个?(?:星期|周|月)|淋|冻|着凉|接触|劳累|外伤|摔|撞|吃[了过的]|喝了|用[了过]|打了|抹|涂|贴|服|输液|雾化|住院|检查|化验|拍片|有点|有些|胃口|食欲|睡|大便|小便|精神|体重|[涨掉瘦重轻]了|怀孕|一半|比(?:平时|以前)|心里|心情|烦|提不起|没劲|不想|兴趣|难过|着急|害怕|去世|没了|走了|离婚|下岗|吵架|点就|压得|发紧|揪|堵得慌|先是|后来|连成|换过|没换|养了/;

/** What is kept of earlier times where no finding is named. */
const OF_EARLIER = /手术|住院|住过院|做过|得过|患过|吃过|用过|阳性|确诊|surger|diagnos|hospital/i;

/** Questions about an illness that name no finding. */
const OF_ILLNESS =
  /几点|发现|犯过?|发作过|外伤|吃奶|吃得|多久|[几多]天|多长|什么时候|怎么引起|受凉|着凉|部位|哪[里边个儿一]|颜色|几度|多少|厉害|加重|缓解|[疼痛]|体温|吃.{0,6}药|用.{0,6}药|什么药|治疗|效果|心情|情绪|兴趣|压力|打击|什么事|早醒|入睡|(?:吃|换|接触)过|胃口|吃饭|饮食|睡|大便|小便|体重|精神|症状|不舒服|诱因|什么样|how|when|what|where|which|any|does|do you|have you|is it|are you/i;

/** A result that the patient tells of. */
const RESULT =
  /(?:血常规|血象|白细胞|CRP|[Cc]反应蛋白|CT|ct|B超|彩超|超声|胸片|片子|心电图|核磁|MRI|化验|肺功能|胃镜|肠镜|尿常规|大便常规|血糖|转氨酶|抗体|病理)[^？?]{0,20}(?:正常|高|低|阳性|阴性|没(?:什么)?(?:事|问题)|显示|提示|说|是|有|\d)|检查(?:结果|报告)?(?:说|显示|提示|都)/;

/** What was told of this illness and of earlier ones, clause by clause, in the words of records. */
export function toldLines(exchanges: readonly Exchange[], stands: readonly Stand[]): readonly Line[] {
  const lines = exchanges.flatMap((exchange, index) =>
    linesOf(exchange, stands, { isOpening: index === 0, isShort: exchanges.length <= SHORT }),
  );
  return [...lines, ...affirmedLines(stands), ...exchanges.flatMap(historyDenials), ...denialLines(stands)];
}

function linesOf(
  { utterance, clauses, question }: Exchange,
  stands: readonly Stand[],
  { isOpening, isShort }: { readonly isOpening: boolean; readonly isShort: boolean },
): readonly Line[] {
  const asked = question === undefined ? undefined : (askedAfter(question.text) ?? askedAfter(question.utterance.text));
  const kept = clauses.filter((clause) => !clause.isQuestion && !isCourtesy(clause.text));
  const deniesAllergy = kept.some(({ text }) => /不过敏|没(?:有)?过敏/.test(text));
  const lines: Line[] = [];
  let included = -1;
  let open: { part: Part; item: string | undefined; clauses: Clause[] } | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push(lineOf(open.part, open.clauses, question, open.item, stands));
    open = undefined;
  };
  for (const [index, clause] of kept.entries()) {
    const isOfAllergy = tellsAllergy(clause) || isReaction(clause, kept[index - 1], asked?.item);
    const own = isOfAllergy ? "past" : partOf(clause, asked?.part, question, stands, { isShort, isOpening });
    const part = own ?? (goesOn(clause, open?.part, question !== undefined || isOpening) ? open?.part : undefined);
    const item = isOfAllergy ? ALLERGIES : asked?.item;
    // without the illness that it is said of, it would be said of the one before
    const isLoose = UNTREATED.test(clause.text.trim()) && included !== index - 1;
    if (part === undefined || isLoose || (item === ALLERGIES && part === "past" && deniesAllergy)) continue;
    included = index;
    if (open?.part === part && open.item === item) open.clauses.push(clause);
    else {
      close();
      open = { part, item, clauses: [clause] };
    }
  }
  close();
  return lines.filter(({ sources }) => sources.length > 0 && utterance.text !== "");
}

/** 没吃药, said of an illness of which it was told just before. */
const UNTREATED = /^没(?:怎么)?(?:吃|用|打|服)过?药|^没治/;

const ALLERGIES = "过敏史";

/** 我对头孢过敏: of a thing that is named, and neither denied nor asked. */
function tellsAllergy({ text }: Clause): boolean {
  return (
    (/对[^，。]{1,10}过敏/.test(text) || (/过敏/.test(text) && namesDrug(text))) &&
    !/(?:没有?|无|不)[^，。]{0,8}过敏|是不是|会不会|可能|怀疑/.test(text)
  );
}

/** 青霉素过敏，打了起疹子: what the allergy did belongs to it, not to this illness. */
function isReaction({ text, sentence }: Clause, before: Clause | undefined, asked: string | undefined): boolean {
  return (
    before !== undefined &&
    (before.sentence === sentence || asked === ALLERGIES) &&
    (asked === ALLERGIES ? answerIn(before.text) !== "no" : /过敏(?!性)|allergic/i.test(before.text)) &&
    !/(?:没有?|无|不)[^，。]{0,4}过敏|not allergic|no allerg/i.test(before.text) &&
    mentionsIn(text).some(({ finding }) => finding.kind !== "disease")
  );
}

/** Words without a finding go on with what the patient opened with, or an answer told of this illness or a result: 一深吸气就疼, 比上次好. */
function goesOn({ text }: Clause, part: Part | undefined, isAsked: boolean): boolean {
  return (
    (part === "illness" || part === "results") && isAsked && mentionsIn(text).length === 0 && text.trim().length >= 2
  );
}

/** The part of the record that a clause belongs to; undefined where it tells nothing that is sure. */
function partOf(
  clause: Clause,
  asked: Part | undefined,
  question: Clause | undefined,
  stands: readonly Stand[],
  { isShort, isOpening }: { readonly isShort: boolean; readonly isOpening: boolean },
): Part | undefined {
  const mentions = mentionsIn(clause.text);
  const told = toldAt(clause, stands);
  const asking = isShort ? (question?.utterance.text ?? "") : (question?.text ?? "");
  if (OF_HARM.test(asking)) return answerIn(clause.text) === undefined ? "illness" : undefined;
  if (mentions.some((mention) => subjectOf(clause, mention) === "relative")) {
    return asked === "family" || mentions.some(({ finding }) => finding.kind === "disease") ? "family" : undefined;
  }
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
    return answer === "no" || saysOnlyYes || /^(?:没有?|无|不(?!太|怎么|大))/.test(clause.text.trim())
      ? undefined
      : asked;
  }
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
  return isOfTreatment || (TELLS.test(clause.text) && (isAnswer || namesDrug(clause.text))) ? "illness" : undefined;
}

/** What is felt or seen of a body, in one word. */
const SENSED = /[痛疼痒麻僵肿胀酸响晕抖喘闷沉木硬烫冷热卡堵]/g;

/** Questions whose every answer counts: whether somebody would harm himself. */
const OF_HARM = /活着|想不开|轻生|自杀|不想活|自残|伤害自己|suicid|harm(?:ing)? yourself|better off dead/i;

/** What happened, with which a patient opens: 打球崴了脚. */
const OPENS = /[崴扭摔撞砸碰割烫烧咬蜇扎夹压闪拉]|吃药|服药|查出|复查|手术后|术后|咔|响/;

/** How it looks or feels, in answer to a question for a finding: 有没有血尿？ – 最后几滴有点红. */
const LOOKS = /[红黄黑]|酸|胀/;
/** What a pain is like, whatever was asked. */
const FEELS = /压得慌|发紧|针扎|刀割|撕裂|火烧|烧灼|绞着|一跳一跳|一阵一阵/;

/** 早上起来僵不僵？ – 早上有点僵: more than yes or no, in the words of a question for what no list of ours names. */
function echoes(question: string, answer: string): boolean {
  const said = answer.trim();
  if (said.length < 3 || /^(?:没|不|无)(?:有)?[^，。]{0,3}$/.test(said)) return false;
  return (question.match(SENSED) ?? []).some((word) => said.includes(word)) || namesWhatIsAsked(question, said);
}

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

function lineOf(
  part: Part,
  clauses: readonly Clause[],
  question: Clause | undefined,
  item: string | undefined,
  stands: readonly Stand[],
): Line {
  const [first] = clauses;
  const words = clauses.map(({ text }) => {
    const mentions = mentionsIn(text);
    return quotingDrugs(quotingDiagnoses(inRecordWords(text, mentions), mentions));
  });
  const isEnglish = first !== undefined && !/\p{Script=Han}/u.test(first.text);
  const said = words.join(isEnglish ? ", " : "，");
  const subject = part === "illness" && question !== undefined ? questionOf(clauses, question, stands) : "";
  const label = part !== "illness" && part !== "results" && item !== undefined && !isEnglish ? `${item}：` : subject;
  const utterance = first?.utterance;
  const spans = utterance === undefined ? [] : [spanOf(utterance, clauses)];
  const asked = question !== undefined && label !== "" ? [spanOf(question.utterance, askedBy(question))] : [];
  return {
    part,
    text: `${label}${said}${isEnglish ? "." : "。"}`,
    support: "supported",
    sources: sourcesOnce([...asked, ...spans]),
  };
}

/** 疼了几天了 – 两天吧: an answer that names nothing stands behind what was asked: the finding, else the question. */
function questionOf(clauses: readonly Clause[], question: Clause, stands: readonly Stand[]): string {
  if (!/\p{Script=Han}/u.test(question.text) || clauses.some(({ text }) => mentionsIn(text).length > 0)) return "";
  const said = clauses.map(({ text }) => text).join("，");
  if (namesWhatIsAsked(question.text, said) || echoes(question.text, said)) return "";
  if (OPENING.test(question.text) || (ASKS_SINCE.test(question.text) && /开始|起的?$/.test(said))) return "";
  const named = mentionsIn(question.text).map(({ finding }) => finding);
  const present = stands.filter(({ status, finding }) => status === "present" && named.includes(finding));
  return named.length === 1 && present.length === 1
    ? `${present[0]?.finding.name}：`
    : `${askedBy(question)
        .map(({ text }) => text.trim())
        .join("，")}：`;
}

const OPENING = /怎么(?:了|弄|啦|不好|回事)|哪[里儿]?不(?:好|舒服)|什么(?:问题|不舒服)|说说|您说|情况$/;
const ASKS_SINCE = /多(?:长时间|久)|几天|什么时候/;

/** 小便呢 – 小便正常: the answer says itself what it is about. */
function namesWhatIsAsked(question: string, answer: string): boolean {
  const words = question.match(/[\p{Script=Han}]{2,}/gu) ?? [];
  return words.some((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)).some(
      (pair) =>
        !/[吗呢么什怎有没是不几多少了过的时候正常一二两三四五六七八九十天次]/.test(pair) && answer.includes(pair),
    ),
  );
}

/** All that was asked with it, without a greeting: the answer may be to any of it. */
function askedBy(question: Clause): readonly Clause[] {
  const { utterance } = question;
  const clauses = clausesOf(utterance);
  const asking = new Set(clauses.filter(({ isQuestion }) => isQuestion).map(({ sentence }) => sentence));
  const asked = clauses.filter(({ sentence, text }) => asking.has(sentence) && !isCourtesy(text));
  return asked.length > 0 ? asked : [question];
}
