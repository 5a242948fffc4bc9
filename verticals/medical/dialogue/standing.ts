import type { Clause } from "./clauses.ts";
import { isDenied, isHalfDenied } from "./denied.ts";
import type { Mention } from "./mentions.ts";

/** How a finding stands in the words it was named with. */
export type Standing = "present" | "absent" | "uncertain" | "asked";

/** Whose it is. */
export type Subject = "patient" | "relative";

const IF =
  /如果|要是|万一|假如|倘若|若(?!干)|怕|担心|会不会|可能|怀疑|疑似|不知道|不确定|不清楚|容易|预防|避免|防止|以免|引起|导致|造成|观察|注意|除外|排除|诱发|发展成?|变成|转成|一旦|合并|警惕|出现|考虑|算不算|是不是|是否|还是(?![有没])|等等|一般|有时候?会|怎么区分|区别|会(?=[^\p{Script=Han}]*$)|容易|应该|比如|像|有些|各种|凡是|很多(?:孩子|宝宝|人)|通常|往往|多数|常见|属于|像是|跟|与|和.{0,4}有关/u;
const TOLD_IF =
  /听说|据说|网上|百度|如果|要是|万一|假如|倘若|怕|担心|会不会|可能|怀疑|疑似|不知道|不确定|容易|预防|避免|防止|以免|会引起|会导致|算不算|是不是|是否|有没有|说不定|估计|应该是|要不要|能不能|以后|将来|(?:会|能)(?:得|变|转|发展)|[会能]$|(?<!好)像$/u;
const AFTER_IF = /^(?:的话|时候?(?:要|再|就)|怎么(?:区分|判断)|可能|吗|嘛|呢)/;

/** A doctor states it: 有, 是, 伴有 right before it. What he names otherwise he explains. */
const STATED =
  /(?:^|[^没无是能会可可以])(?:是|有|伴有?|属于|确诊为?|诊断(?:为|是)|符合|患了?|得了|存在)(?:一?点|一些|些|明显|小儿|婴幼儿|急性|轻度|明显的?|典型的?|个|这个|一个|普通|单纯|化脓性|了)*$/;

const OTHERS =
  /(?:爸爸?|妈妈?|爷爷|奶奶|姥姥|姥爷|外婆|外公|哥哥?|姐姐?|弟弟?|妹妹?|姑姑?|叔叔|舅舅?|父亲|母亲|家里?(?:人|大人|有人|有没有|有无)|家里孩子|大人|邻居|同学|同事|班[里上]|亲戚|老公|丈夫|老婆|妻子|媳妇|女朋友|男朋友|身边|幼儿园|周围|学校|没人|没有人)(?!说|讲|告诉|带|问|觉得|看|抱|给|陪)/;
const OTHERS_IN_ENGLISH =
  /\b(?:my|your|his|her|the) (?:mom|mother|dad|father|sister|brother|son|daughter|wife|husband|grandmother|grandfather|grandma|grandpa|aunt|uncle|cousin|friend|kids?|children)\b|family history|runs in (?:the|my|your) family/i;

/** How each finding of a clause stands, as its speaker says it. `previous`: how the finding before it stands. */
export function standingOf(
  clause: Clause,
  mention: Mention,
  isAsked: boolean,
  previous?: { mention: Mention; standing: Standing },
): Standing {
  const isDoctor = clause.utterance.speaker === "doctor";
  const before = clause.text.slice(0, mention.start);
  const after = clause.text.slice(mention.end);
  const isChinese = /\p{Script=Han}/u.test(clause.text);
  if (isDoctor && isAsked) return isSupposed(before, true) || isTakenForGranted(before, after) ? "uncertain" : "asked";
  if (/有没有|有木有|是不是|是否|有无|会不会|算不算/.test(before.slice(-12))) return isDoctor ? "asked" : "uncertain";
  if (isDenied(clause.text, mention, previous)) {
    return isSupposed(before, isDoctor) || IN_PART.test(before) || /^的?时候?/.test(after) ? "uncertain" : "absent";
  }
  if (isChinese && (isSupposed(before, isDoctor) || AFTER_IF.test(after))) return "uncertain";
  if (isChinese && isHalfDenied(mention, before, after)) return "uncertain";
  if (
    !isChinese &&
    /\b(?:if|may|might|could|possibl[ey]|concern(?:ed)? (?:for|about)|worried|rule out|risk of|prevent)\b/i.test(before)
  )
    return "uncertain";
  if (clause.isQuestion && mention.finding.kind === "disease") return "uncertain";
  if (isDoctor && isChinese) return STATED.test(before) ? "present" : "uncertain";
  return "present";
}

/** 不怎么咳, 不是一直咳: less, and not none. */
const IN_PART = /(?:不(?:是)?|没)(?:一直|经常|常|总是?|老是?|怎么|太|天天|每天|大|咋)$/;

/** 咳嗽有痰吗 asks of 痰, 除了发热还有什么 of anything else. */
function isTakenForGranted(before: string, after: string): boolean {
  return before.endsWith("除了") || /^(?:的时候|时)?(?:都|还|也|里|带)?(?:有没有|有无|有(?!吗|么|没)|伴)/.test(after);
}

function isSupposed(before: string, isDoctor: boolean): boolean {
  return (isDoctor ? IF : TOLD_IF).test(before.slice(-16));
}

/**
 * Whose finding it is: the patient's, unless a relative or another person is named before it, in its clause or in the
 * one before that it goes on from (家里孩子也咳嗽，不过他没发烧).
 */
export function subjectOf(clause: Clause, mention: Mention, before?: Clause): Subject {
  const words = withoutPatient(clause, clause.text.slice(0, mention.start));
  if (isAboutOthers(words)) return "relative";
  const goesOn =
    before !== undefined &&
    before.sentence === clause.sentence &&
    /^(?:不过|但是?|可是|也|都)?[他她](?:们)?/.test(words);
  return goesOn && isAboutOthers(before.text) ? "relative" : "patient";
}

/** Turns in which a family says whom they bring. */
const OPENING = 3;
const BROUGHT =
  /^(?:我|俺)(?:家)?(?:爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|姥姥|姥爷|外公|外婆|老公|丈夫|老婆|妻子|媳妇|老伴|儿子|女儿|孩子)(?![也都])/u;

/** 我爸右边手脚没力气, with which a family opens: whom they bring is the patient. */
function withoutPatient({ utterance }: Clause, words: string): string {
  return utterance.speaker === "family" && utterance.index <= OPENING ? words.replace(BROUGHT, "") : words;
}

/** Whether words speak of somebody beside the patient. */
export function isAboutOthers(words: string): boolean {
  return OTHERS.test(words) || /(?:孩子|宝宝|儿子|女儿)也$/.test(words) || OTHERS_IN_ENGLISH.test(words);
}
