/** How a sentence takes the words it holds: as its own, as denied or forbidden, as asked about, as told of others in blame. */
export type Stance = "asserted" | "denied" | "asked" | "blamed";

/** Words in a sentence, UTF-16 [start, end) of it. */
export interface Held {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** A clause before the sentence forbids what is listed after it: 不得有下列行为：. */
  readonly isListedAsForbidden?: boolean;
}

/**
 * How a sentence takes the words it holds. What negates or forbids governs its clause, at whatever distance: 不以任何形式
 * 承诺收益. It also governs clauses that go on with it: 不得承诺收益，或者保证本金不受损失.
 */
export function stanceOf({ sentence, start, end, isListedAsForbidden = false }: Held): Stance {
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const after = sentence.slice(end, end + REACH);
  const clause = lastClause(before);
  const rest = firstClause(after);
  if (isListedAsForbidden || isNegated(clause) || governsFromBefore(before, clause)) return "denied";
  if (DENIED_AFTER.test(rest)) return "denied";
  if (ASKED.test(clause) || ASKED_AFTER.test(rest)) return "asked";
  if (BLAMED.test(clause) || BLAMED_AFTER.test(after) || isWarnedOf(before, after)) return "blamed";
  return "asserted";
}

/** Characters looked at on either side. */
const REACH = 120;
const BREAK = /[,;:!?。…\n](?!\d)/g;

/** What stands before, from the last break on. */
function lastClause(before: string): string {
  const breaks = [...before.matchAll(BREAK)];
  return before.slice((breaks.at(-1)?.index ?? -1) + 1);
}

function firstClause(after: string): string {
  return after.slice(0, [...after.matchAll(BREAK)][0]?.index);
}

/** Words with 不, 无, 非 … that deny nothing of what follows: 不仅, 无条件, 非常, 不容错过. */
const NO_NEGATION =
  /不仅仅?|不但|不只是?|不光是?|不单是?|不论|不管|无论|不断|不少|不错|不妨|不得不|不容错过|不可错过|不能错过|不要错过|别错过|切勿错过|勿失良机|不(?:用|必|要|需)(?:再)?(?:担心|操心|犹豫|怀疑|害怕|怕|愁)|无[需须](?:担心|操心|犹豫|顾虑)|别(?:再)?(?:担心|犹豫|怕)|不怕|不愁|非常|除非|莫非|无非|没问题|无惧|无忧|无虞|不(?:可|容)置疑|毫无疑问|毫无悬念|没有悬念|不久|不过|不限|无条件|无差别|未来|不同凡响|不二|不止|非凡|个别|特别|分别|级别|类别|无敌|不凡|not only|no doubt|no wonder|not just|not to mention|no matter|nothing but/giu;
const NEGATION =
  /不|未|非|无|没|勿|莫|别|禁|杜绝|严防|防范|防止|避免|警惕|谨防|拒绝|打破|取消|否认|难以|免于|并无|岂能|怎么?(?:能|可能|会)|哪[有来]|何来|\b(?:not|no|never|neither|nor|cannot|without|none|nothing|isn't|aren't|doesn't|don't|didn't|won't|can't|couldn't|wouldn't|shouldn't|mustn't|hasn't|haven't|prohibit(?:s|ed|ing)?|forbid(?:s|den)?|ban(?:s|ned)?|disclaim(?:s|ed|ing)?|avoid(?:s|ing)?|refus(?:e|es|ed|ing)|unable|fail(?:s|ed)? to)\b/iu;
/** After these a clause says something of its own again: 不收费却保证收益. */
const TURN = /(?:还(?!是|原|款|本|债)|又|却|反而|照样|依然|仍然|但|而是|\bbut\b|\byet\b|\bstill\b)/iu;

function isNegated(clause: string): boolean {
  const plain = clause.replaceAll(NO_NEGATION, "");
  const turned = plain.split(TURN).at(-1) ?? plain;
  return NEGATION.test(turned);
}

/** What forbids or refuses an act, so that what goes on with it is forbidden too. */
const FORBIDS =
  /不得|严禁|禁止|不准|不许|不允许|不应|不可以?(?!错过)|不能(?!错过)|不作|不做|不对|不以|不构成|不代表|不意味|不保证|不承诺|不提供|不担保|未作|未以|未向|未对|没有|无法|并非|不是|杜绝|谨防|警惕|切勿(?!错过)|请勿(?!错过)|防止|防范|避免|must not|may not|shall not|does not|do not|not permitted|prohibited|no (?:representation|warranty|guarantee|assurance)/iu;
/** How a clause begins that goes on with the one before. */
const GOES_ON =
  /^\s*(?:或者?|及|以及|并且?|且|和|与|亦|也|包括|如|例如|诸如|比如|以|采用|采取|通过|使用|利用|宣传|宣扬|夸大|片面|违规|变相|虚假|误导|对|向|[“”"'‘’『』「」《(（])|^\s*(?:or|nor|and|including|such as)\b/iu;
/** Acts that are forbidden one after the other without a word between: 不得代客理财，承诺收益. */
const FORBIDS_ACTS = /不得|严禁|禁止|不准|不许|不允许|must not|may not|shall not|prohibited/iu;

function governsFromBefore(before: string, clause: string): boolean {
  const earlier = before.slice(0, before.length - clause.length);
  const sameSentence = earlier.slice(Math.max(earlier.lastIndexOf("。"), earlier.lastIndexOf("\n")) + 1);
  const plain = sameSentence.replaceAll(NO_NEGATION, "");
  if (GOES_ON.test(clause) && FORBIDS.test(plain)) return true;
  return FORBIDS_ACTS.test(plain) && (/:\s*$/.test(sameSentence) || clause.trim().length <= 4);
}

/** 承诺收益的行为是不允许的, 保本保收益均属违规, 稳赚不赔并不存在. */
const DENIED_AFTER =
  /(?:并不|均不|都不|皆不|绝不|根本不|从不|是不|并非|皆非|均非|绝非|均?属?(?:于)?(?:不实|虚假|违法|违规|非法)|不(?:可能|存在|可信|属实|成立|可取|受法律|被允许|得|允许|应|构成|予|具有)|严禁|禁止|无效|没有(?:法律|依据|根据|效力)|\b(?:not|no|never|prohibited|void|false|misleading|illegal|forbidden)\b)/iu;

const ASKED = /是否|能否|可否|会否|有无|有没有|是不是|会不会|能不能|可不可以|要不要|\bwhether\b|\bif\b/iu;
const ASKED_AFTER = /(?:吗|么|呢|与否)\s*["”』」]?\s*$/u;

/** Before: 所谓, 打着 … 的旗号, 以 … 为诱饵, 涉嫌, 违规. */
const BLAMED =
  /所谓|谎称|吹嘘|号称|(?<!我们?|本公司|郑重)(?:声称|宣称|自称|鼓吹|标榜)|打着|以[“"'「『]?$|诱骗|诱导|引诱|欺骗|误导|虚假|涉嫌|违规|违法|非法|擅自|变相|私自|骗|非理性|误以为|误认为|轻信|迷信|falsely|misleading|so-called|claim(?:s|ed|ing)?\b|\bbeware\b/iu;
/** After, up to the end of the sentence: 的骗局, 为诱饵, 被处罚, 责令改正, 请警惕. */
const BLAMED_AFTER =
  /(?<![不非没未无绝][是属会]?)(?:为(?:诱饵|幌子|噱头|名义?|由头|借口)|的(?:幌子|噱头|旗号|诱饵|名义|骗局|骗术|陷阱|谎言|说法|话术|虚假|不实|夸大|误导|承诺函?无效)|骗局|骗术|诈骗|陷阱|诱骗|误导投资者|(?:被|予以|给予|受到|处以?|依法)[^。]{0,12}(?:处罚|罚款|警告|查处|立案|追究|处分|通报|取缔|刑罚|有期徒刑)|责令|罚款|立案|查处|违反了?|警惕|谨防|当心|远离|举报|切勿|请勿|不要(?:相信|轻信|参与)|勿(?:轻)?信|不可(?:轻)?信|虚假宣传|非法集资|误导性陈述|\bscam\b|\bfraud\b)/iu;

/** 如遇 …，请举报: what is told to look out for. */
function isWarnedOf(before: string, after: string): boolean {
  return (
    /如(?:遇|有|果|发现)?|若|凡|遇到?|一旦|对于?|面对|看到|收到|听到|碰到|发现|接到|\bif\b|\bwhen\b/iu.test(before) &&
    /举报|警惕|谨慎|小心|核实|拒绝|当心|远离|骗|勿|不要|提高|风险自担|\breport\b|\bbeware\b|\bcautio/iu.test(after)
  );
}
