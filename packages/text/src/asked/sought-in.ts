import { stem } from "../stem.ts";
import type { AskedForm } from "./asked-form.ts";
import { withoutDateline } from "./dateline.ts";
import { englishWords, namesIn, type Place, placesOf } from "./names.ts";

const DIGITS = "[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?";
const HAN_DIGITS = "[一二三四五六七八九十百千万亿两零〇]";
const NUMBER = `(?:${DIGITS}\\s*[百千万亿]*|${HAN_DIGITS}+)`;
const COUNTER = "[个名位座支家项块枚所辆人次件份种类户处张片粒起宗条台吨场亩批笔趟套]";
/** 多少岁, 多少毫升: the measure says how the figure is written. */
const MEASURE =
  /(?:多少|几)\s*(周?岁|毫升|升|公斤|千克|毫克|克|吨|平方米|米|厘米|公里|千米|亩|度|分|级|倍|次|页|字|千瓦|兆瓦)/u;
const MONTHS =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const TIME_UNIT =
  "(?:个)?(?:工作日|年|月|日|天|周|小时|时辰|刻钟|分钟|秒钟?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)";

const DAY = new RegExp(
  `(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]?|\\d{1,2}月(?:底|初|[上中下]旬)|\\d{4}年\\d{1,2}月|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\b${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS}(?:,?\\s+\\d{4})?|\\b${MONTHS}\\s+\\d{4}|${HAN_DIGITS}+月${HAN_DIGITS}+日|之日|届满|[日月年]内|以前|以内|延期到?`,
  "giu",
);
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)\s*年?/g;
const DURATION = new RegExp(`${NUMBER}\\s*(?:多|余)?${TIME_UNIT}|半年|半个?月|届满|当场|终身|长期`, "giu");
/** 6个月至3岁, 6个月婴儿: how old, not how long. */
const OF_AN_AGE = /^\s*(?:[-~—–～至到]\s*\d+\s*(?:周?岁|个月)|龄|以[上下](?=婴|幼|儿)|婴|大的)/u;
const MONEY = new RegExp(
  `[$￥¥€£]\\s*${DIGITS}(?:\\s*(?:million|billion|bn|m)\\b)?|${NUMBER}\\s*(?:余|多)?\\s*(?:亿|元|美元|港元|欧元|英镑|yuan|dollars?)|免费|不收(?:取)?费|减半|全额`,
  "giu",
);
const RATE = new RegExp(`${DIGITS}\\s*(?:%|％|‰|个百分点|percent|per cent)|百分之${HAN_DIGITS}+|${NUMBER}倍`, "giu");
const MONEY_OR_RATE = new RegExp(`${MONEY.source}|${RATE.source}`, "giu");
/** A figure without a word of time, order or sort behind or before it. */
const COUNT = new RegExp(
  `(?<![\\d第.])${DIGITS}\\s*[百千万亿]*(?![\\d.]*\\s*(?:年|月|日|天|号|时|点|G|届|周|小时|分钟|期))|(?<!第)${HAN_DIGITS}+(?=\\s*${COUNTER})|${NUMBER}倍`,
  "giu",
);
const ANY_FIGURE = new RegExp(`${MONEY.source}|${DURATION.source}|${COUNT.source}`, "giu");
/** The value of a field of a form (营业收入：425210340.96) or of a table's cell: its unit stands elsewhere. */
const CELL = new RegExp(`(?<=[：:|]\\s*)-?${DIGITS}(?=\\s*(?:$|[|\\n]))`, "gu");
const PLACE =
  /(?:在|于|赴|到|向|前往|落户|位于|登[录陆]|首都(?:是|为)?)\s*[\p{Script=Han}]{2,}|[\p{Script=Han}]{1,4}(?:省|市|区|县|国|州|岛|港|洲|馆|厅|镇|路|中心|窗口)|[\p{Script=Han}]{2,6}(?:举行|举办|召开|开幕)|\b(?:in|at|to|from|of)\s+(?:the\s+)?\p{Lu}[\p{L}.'’-]+(?:[\s,]+\p{Lu}[\p{L}.'’-]+)*/gu;
const CONTACT =
  /(?<!\d)(?:0\d{2,3}\s*[-—–－]{0,2}\s*)?\d{7,8}(?!\d)|(?<!\d)(?:1\d{10}|[48]00[-—]?\d{3}[-—]?\d{4}|1[012]\d{3}|9\d{4}|12\d{3}|1[1-2]\d)(?!\d)|(?:https?:\/\/|www\.)[\w./-]+|[\w.+-]+@[\w-]+\.[\w.]+/giu;
const OFFICE =
  /[\p{Script=Han}]{0,8}(?:部门|机关|人民政府|委员会|法院|检察院|机构|[厅局院办会]|公司|单位|用人单位|申请人|本人|当事人)/gu;

/** The places in a sentence where something stands that a question of the form may ask for and does not say itself. */
export function soughtIn(form: AskedForm, question: string, sentence: string): readonly Place[] {
  const said = withoutDateline(sentence);
  switch (form) {
    case "person":
      return [...namesIn(said), ...(asksForOffice(question) ? placesOf(OFFICE, said) : [])].filter(isNewTo(question));
    case "day":
      return placesOf(DAY, said);
    case "year":
      return placesOf(YEAR, said).filter(isNewTo(question));
    case "duration":
      return placesOf(DURATION, said).filter(({ end }) => !OF_AN_AGE.test(said.slice(end)));
    case "place":
      return placesOf(PLACE, said).filter(isNewTo(question));
    case "figure":
      return [...placesOf(figureAsked(question), said), ...placesOf(CELL, said)].filter(isNewTo(question));
    case "contact":
      return placesOf(CONTACT, said);
    case "winner":
    case "thing":
      return [{ start: 0, end: said.length, text: "" }];
  }
}

/** Whether the question may mean a body and not a person. */
function asksForOffice(question: string): boolean {
  return /谁(?:来|可以|负责|审[批核]|[主承]?办|管|承担|出|申请|提出|认定|批准|颁发|缴|支付|监督)|由谁|向谁/u.test(
    question,
  );
}

/** How the figure asked for is written: a rate, an amount of money, a number of something named. */
function figureAsked(question: string): RegExp {
  if (/率|百分|增长|增速|比例|几倍|percent/iu.test(question) && !/多少(?:人|元|钱)/u.test(question)) return RATE;
  const each = /每([\p{Script=Han}]{1,3}?)(?:是|为|收|交|缴|发)?多少/u.exec(question)?.[1];
  if (each !== undefined) return new RegExp(`每${each}[^，。；\\d]{0,4}${NUMBER}|${MONEY_OR_RATE.source}`, "giu");
  if (/(?:补贴|补助|费|税|标准|报销|工资|额度).*(?:比例|降|减|多少)|(?:降低|减免|报销).*多少/u.test(question))
    return MONEY_OR_RATE;
  if (
    /元|钱|票房|收入|收益|营收|[售单]价|价格|费|金额|资金|补贴|补助|工资|罚款|额度|revenue|price|cost|how much/iu.test(
      question,
    )
  )
    return MONEY;
  const measure = MEASURE.exec(question)?.[1];
  if (measure !== undefined) return new RegExp(`${NUMBER}(?:余|多)?\\s*(?:[百千万亿]*${measure}|周岁)`, "gu");
  const [, counter, counted = ""] =
    /(?:多少|几)\s*([个名位座支家项块枚所辆种起宗条台吨场件份户批笔套])?([\p{Script=Han}]{2,4})?/u.exec(question) ?? [];
  if (counted === "" || NO_NOUN.test(counted))
    return counter === undefined ? ANY_FIGURE : new RegExp(`(?<![\\d第])${NUMBER}(?:余|多)?\\s*${counter}`, "gu");
  return numberOf(counted);
}

/** What goes on behind 多少 and is no noun (多少项可以网上办), or one for things that are counted under their own names. */
const NO_NOUN = /^(?:[可能会被由在从是需应要将已有]|物资|物品|用品|货物|东西)/u;

/** 10座车站, 车站共10座; people are counted without being named. */
function numberOf(counted: string): RegExp {
  if (/人|岗位|考生/u.test(counted)) return new RegExp(`(?<![\\d第])${NUMBER}(?:余|多)?\\s*(?:人|名|位|个)`, "gu");
  const [first, last] = [counted.slice(0, 2), counted.slice(-2)];
  return new RegExp(
    `(?<![\\d第])${NUMBER}(?:余|多)?\\s*${COUNTER}?[^，。；、\\d]{0,4}${first}|${last}[^，。；\\d]{0,6}(?<!第)${DIGITS}\\s*[百千万亿]*\\s*${COUNTER}`,
    "gu",
  );
}

/** An answer says what the question did not. */
function isNewTo(question: string): (place: Place) => boolean {
  const asked = question.toLowerCase().replaceAll(".", "");
  return ({ text }) => {
    const said = text.toLowerCase().trim();
    const digits = said.replaceAll(/[^\d.]/g, "");
    if (digits !== "") return !asked.includes(digits) && !/^(?:19|20)\d{2}$/.test(said);
    if (/^[\p{Script=Latin}\s.'’-]+$/u.test(text)) return isMostlyNew(englishWords(text), asked);
    return !asked.includes(said);
  };
}

function isMostlyNew(words: readonly string[], asked: string): boolean {
  return 2 * words.filter((word) => !asked.includes(stem(word))).length > words.length;
}
