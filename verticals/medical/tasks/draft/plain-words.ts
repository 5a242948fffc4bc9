import { parseNumber } from "@guildhall/text";
import { brands } from "../../vocabulary/brands.ts";
import { generics } from "../../vocabulary/generics.ts";
import { symptoms } from "../../vocabulary/symptoms.ts";
import { temperaturesIn } from "../../dialogue/temperature.ts";
import type { Mention } from "../../dialogue/mentions.ts";

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Sounds and courtesies that carry nothing. */
const FILLERS =
  /^(?:嗯+|恩+|啊|呃|额|哦|噢|那个|这个|就是说?|其实|反正|然后|(?:医生|大夫)(?!说|讲|让|叫|给|开|建议)|您好|你好|是的|对(?![症着于照答称光]|[^，。]{1,10}过敏)的?|没错|好的?(?![一多些转了像几久长吃用]))+(?=[\p{Script=Han}0-9])/u;
const TAIL = /(?:呢|啊|呀|吧|哦|哈|嘛|啦|哟|的呢|了呢)+$/;
const FILLERS_IN_ENGLISH =
  /\b(?:um+|uh+|hmm+|mm-?hmm|er+|you know|i mean|kind of|sort of|like i said|yeah|yep|yup)\b(?: ?,)?\s*|(?:^|(?<=[,.;] ))(?:okay|alright|all right|well|so|oh)\b(?!-)(?: ?,)?\s*/gi;

/** The words of a clause without fillers, with figures in Arabic numerals where they count or measure. */
export function plainWords(text: string): string {
  const said = text.trim();
  return isHan(said) ? inArabic(inDegrees(said.replace(FILLERS, "").replace(TAIL, ""))) : plainEnglish(said);
}

/**
 * The same with what patients call it replaced by the word of records, but for what goes on from a verb (咳得睡不着, 打了起疹子).
 * Mentions in UTF-16 offsets of the text.
 */
export function inRecordWords(text: string, mentions: readonly Mention[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, finding } of mentions) {
    if (start < at) continue;
    const words = text.slice(start, end);
    const goesOn = /[了得]$|[次回]$/.test(text.slice(0, start)) || /^[疼痛]/.test(text.slice(end));
    const isReplaced = isHan(text) && !goesOn && isColloquial(words, finding);
    parts.push(text.slice(at, start), isReplaced ? finding.name : words);
    at = end;
  }
  return plainWords(parts.join("") + text.slice(at));
}

/**
 * 拉肚子, 发烧: what means the same to everybody. 肚脐周围疼 says more than 腹痛, 退下去 less than 退热, and what a patient calls a
 * disease is his own diagnosis (血糖有点高 is none), so all other words stay his.
 */
function isColloquial(words: string, { kind, name }: Mention["finding"]): boolean {
  const bare = words.replace(/痛/g, "疼");
  return kind !== "disease" && (symptoms[words] ?? symptoms[bare] ?? []).includes(name) && !name.includes(words);
}

/** 肺 of 肺癌. */
const OF_ORGAN = /(?:[肺肝胃肠乳胰脑骨喉血]|食管|结肠|直肠|乳腺|宫颈|卵巢|前列腺|膀胱|甲状腺|鼻咽|皮肤)$/u;

/** “高血压”十年: a diagnosis as the patient says it stands in quotation marks, as drugs do (病历书写基本规范: 患者提供的诊断). */
export function quotingDiagnoses(text: string, mentions: readonly Mention[]): string {
  if (!isHan(text)) return text;
  const own = mentions.filter(
    ({ finding, words }) => finding.kind === "disease" && !/有点|偏|比较|一直|也|过敏/.test(words),
  );
  return quotingWords(
    text,
    own.map(
      ({ words, start }) => `${words.length === 1 ? (OF_ORGAN.exec(text.slice(0, start))?.[0] ?? "") : ""}${words}`,
    ),
  );
}

/** Each of the words in quotation marks, wherever it stands without. */
export function quotingWords(text: string, own: readonly string[]): string {
  const longest = [...new Set(own)]
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  if (longest.length === 0) return text;
  return text.replaceAll(new RegExp(`“[^“”]*”|(${longest.join("|")})`, "g"), (whole, words: string | undefined) =>
    words === undefined ? whole : `“${words}”`,
  );
}

const COUNTED =
  /[零一二两三四五六七八九十百半]+(?=(?:到|至)?[一二三四五六七八九十]*个?(?:多|来)?(?:天|日|号(?![线楼床方])|周|星期|礼拜|个月|月|年|小时|分钟|次|回|遍|岁|度|片|粒|支|袋|包|单位|口|斤|公斤|毫升|毫克|克|根|阵|声|点(?![儿几零一二三四五六七八九])))/g;
/** 零点五, and 一点五毫升: no time of day. */
const DECIMAL =
  /(?:零点[零一二三四五六七八九]+|[一二三四五六七八九十百]+点[零一二三四五六七八九]+(?=个?(?:毫升|毫克|克|公斤|斤|厘米|毫米|片|度)))/g;

/** Degrees that are none of heat: 直腿抬高四十度. */
const OF_ANGLES = /抬高|屈曲?|伸直?|外展|内收|旋转?|弯|角|近视|远视|散光|烧伤|肿大/;

/** 三十八度九 is 38.9℃. */
function inDegrees(text: string): string {
  if (OF_ANGLES.test(text)) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { value, start, end } of temperaturesIn(text, /烧|热|体温/.test(text))) {
    parts.push(text.slice(at, start), `${value}℃`);
    at = text.startsWith("度", end) ? end + 1 : end;
  }
  return parts.join("") + text.slice(at);
}

/** 游离T4十八点六: a figure behind a name that ends in one stands apart. */
function apart(text: string, at: number): string {
  return /[A-Za-z0-9]$/.test(text.slice(0, at)) ? " " : "";
}

function decimal(words: string): string {
  const [whole = "", digits = ""] = words.split("点");
  return `${parseNumber(whole) ?? whole}.${Array.from(digits, (digit) => parseNumber(digit) ?? digit).join("")}`;
}

/** 五天 is 5天; 一点 and 一些 stay. */
function inArabic(text: string): string {
  const measured = text.replaceAll(DECIMAL, (words, offset: number) => apart(text, offset) + decimal(words));
  return measured.replaceAll(COUNTED, (words, offset: number) => {
    if (words.includes("半") || /^一$/.test(words) || /^[零一二两三四五六七八九]{2,}$/.test(words)) return words;
    if (/[第几]$/.test(measured.slice(0, offset)) || measured.startsWith("几", offset + words.length)) return words;
    if (words === "两" && /[前这那过近]$/.test(measured.slice(0, offset))) return words;
    const value = parseNumber(words);
    return value === undefined ? words : apart(measured, offset) + String(value);
  });
}

function plainEnglish(text: string): string {
  const said = text
    .replaceAll(FILLERS_IN_ENGLISH, "")
    .replaceAll(/\s+([,.!?;:%])/g, "$1")
    .replaceAll(/(\w) (n't|'\w+)/g, "$1$2")
    .replaceAll(/\b(\w+)(?:,? \1\b)+/gi, "$1")
    .replaceAll(/^[\s,.;-]+|[\s,;-]+$/g, "")
    .replaceAll(/\bi\b/g, "I");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const KNOWN = [...generics, ...Object.keys(brands)].toSorted((a, b) => b.length - a.length);
const FORM =
  "(?:缓释片|肠溶片|分散片|咀嚼片|滴丸|胶囊|颗粒|冲剂|口服液|糖浆|混悬液|混悬滴剂|滴剂|栓|软膏|乳膏|药膏|喷雾剂?|气雾剂|注射液|眼药水|滴眼液|贴膏?|丸|散|片)";
const NOT_IN_NAMES = "[成连吃用喝打开加抹涂贴拿买给的了过这那些几一两三四五六七八九十半点又还就什么天次每各种]";
const DRUG = new RegExp(
  `[“「『"]?((?:${KNOWN.join("|")})(?:${FORM})?|(?:(?!${NOT_IN_NAMES})\\p{Script=Han}){2,8}?${FORM}(?![\\p{Script=Han}]?(?:子|单|段|时)))[”」』"]?`,
  "gu",
);
const NOT_A_NAME =
  /^(?:吃|用|喝|打|开|加|服|抹|涂|贴|拿|买|配|给|的|了|过|这|那|些|什么|几|一|两|三|半|点|又|还|是|就|感|退烧|止咳|消炎|口服|各种)+/;

/** 吃了“布洛芬”: names of drugs as the patient says them stand in quotation marks (现病史, item 4). */
export function quotingDrugs(text: string): string {
  return text.replaceAll(/[「『]([^」』]{1,16})[」』]/g, "“$1”").replaceAll(DRUG, (whole, name: string) => {
    const bare = name.replace(NOT_A_NAME, "");
    if (bare.length < 2 || new RegExp(`^${FORM}$`).test(bare)) return whole;
    const before = name.slice(0, name.length - bare.length);
    return `${before}“${bare}”`;
  });
}

/** Names of drugs in a text, as they stand there. */
export function namesDrug(text: string): boolean {
  return quotingDrugs(text) !== text || /[“「][^”」]{1,12}[”」]/.test(text);
}
