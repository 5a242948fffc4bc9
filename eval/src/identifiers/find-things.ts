import { parseNumber } from "@guildhall/text";
import { articleOf, type Source, type Thing, type Wanted } from "./things.ts";

/**
 * Everything in the sources that can be asked for by number or name. Reads the raw texts with patterns of its own, so
 * that it does not share the product's mistakes; takes only what stands beyond doubt (a number right after an opening
 * bracket, a drug between two commas).
 */
export function findThings(sources: readonly Source[]): readonly Wanted[] {
  const found = sources.flatMap((source) => [
    ...articlesIn(source),
    ...documentNumbersIn(source),
    ...companiesIn(source),
    ...drugsIn(source),
  ]);
  const foundByIdentity = new Map<string, Found[]>();
  for (const each of found) {
    const identity = identityOf(each.thing);
    foundByIdentity.set(identity, [...(foundByIdentity.get(identity) ?? []), each]);
  }
  return [...foundByIdentity.values()].flatMap((same) => {
    const itself = same.filter(({ isItself }) => isItself);
    const [first] = same;
    const right = [...new Set((itself.length > 0 ? itself : same).map((each) => each.right))];
    return first ? [{ thing: first.thing, right, isItself: itself.length > 0 }] : [];
  });
}

/** The same with every source that carries the number or name in another place or spelling. */
export function withMentions(wanted: Wanted, sources: readonly Source[]): Wanted {
  const mark = wanted.isItself ? undefined : markOf(wanted.thing);
  if (mark === undefined) return wanted;
  const mentioning = sources.filter((source) => plainOf(source).includes(mark)).map(({ key }) => key);
  return { ...wanted, right: [...new Set([...wanted.right, ...mentioning])] };
}

interface Found {
  readonly thing: Thing;
  readonly right: string;
  readonly isItself: boolean;
}

const NUMERAL = "0-9零〇一二三四五六七八九十百千";
const ARTICLE = `第([${NUMERAL}]{1,8})条(?:之([一二三四五六七八九十]{1,3}))?`;
const TITLED = new RegExp(`^(.+?)\\s*${ARTICLE}$`);
const HEADED = new RegExp(`^[\\s*#]*${ARTICLE}(?=[\\s　*])`, "gm");

/** A row that is one article by its title, or a law whose articles begin its lines. */
function articlesIn({ key, title, text }: Source): readonly Found[] {
  const titled = TITLED.exec(title);
  if (titled) return articleFound(titled[1] ?? "", titled[2], titled[3], () => key);
  if (!/(?:法|条例|办法|规定|细则|规则|法典)(?:[（(][^（）()]*[)）])?$/.test(title)) return [];
  const own = ownNumberIn(text);
  return [...text.matchAll(HEADED)].flatMap(([, article, suffix], index) =>
    // Every third article is asked for under the number of its document, where it has one.
    articleFound(own !== undefined && index % 3 === 0 ? own : title, article, suffix, (number, after) =>
      articleOf(key, number, after),
    ),
  );
}

function articleFound(
  law: string,
  article: string | undefined,
  suffix: string | undefined,
  rightOf: (article: number, suffix?: number) => string,
): readonly Found[] {
  const number = parseNumber(article ?? "");
  const after = suffix === undefined ? undefined : parseNumber(suffix);
  if (number === undefined) return [];
  const thing = { kind: "article" as const, law, article: number, ...(after === undefined ? {} : { suffix: after }) };
  return [{ thing, right: rightOf(number, after), isItself: true }];
}

const BRACKETED =
  /(^|[（(《])([\u4e00-\u9fff]{2,14})[〔[［【（(]\s*((?:19|20)\d{2})\s*[〕\]］】）)]\s*第?\s*(\d{1,5})\s*号/gm;
const ORDERED = new RegExp(`[（(]([\\u4e00-\\u9fff]{2,16}令)第([${NUMERAL}]{1,6})号[）)]`, "g");
const NO_ISSUER = /^[见按据如]|根据|依据|关于|通知|部分|修正|修订|公布|[年月日]/;
/** A document says its own number at the head of a line near its beginning. */
const HEAD = 300;

function documentNumbersIn({ key, text }: Source): readonly Found[] {
  const bracketed = [...text.matchAll(BRACKETED)].map(
    ({ 1: before, 2: issuer = "", 3: year = "", 4: number, index }) => ({
      thing: { kind: "document-number" as const, issuer, year, number: Number(number) },
      right: key,
      isItself: before === "" && index < HEAD,
    }),
  );
  const ordered = [...text.matchAll(ORDERED)].flatMap(([, issuer = "", written = ""]) => {
    const number = parseNumber(written);
    return number === undefined
      ? []
      : [{ thing: { kind: "document-number" as const, issuer, number }, right: key, isItself: false }];
  });
  return [...bracketed, ...ordered].filter(({ thing }) => !NO_ISSUER.test(thing.issuer));
}

function ownNumberIn(text: string): string | undefined {
  const found = [...text.slice(0, HEAD).matchAll(BRACKETED)].find(({ 1: before }) => before === "");
  return found && `${found[2]}〔${found[3]}〕${found[4]}号`;
}

const REPORT =
  /^(.+?公司)(?:（([^，,（）]{2,10})[，,]\s*(\d{6})）)?(20\d{2}年(?:年度报告|半年度报告|第[一三]季度报告))/;
const SHORT_NAME = /(?:证券|股票)简称[：:\s|]*([\u4e00-\u9fff*A-Za-z]{2,8})/;
const CODE = /(?:证券|股票)代码[：:\s|]*(\d{6})/;
const MEASURES = ["营业收入", "营业总收入", "营业成本", "销售费用", "管理费用", "财务费用", "净利润"];

function companiesIn({ key, title, text }: Source): readonly Found[] {
  const [, name, short = SHORT_NAME.exec(text)?.[1], code = CODE.exec(text)?.[1], report] = REPORT.exec(title) ?? [];
  const measure = MEASURES.find((each) => text.includes(each));
  if (name === undefined || report === undefined || measure === undefined) return [];
  const names = [name, short, code].filter((each) => each !== undefined);
  return [{ thing: { kind: "company", names, report, measure }, right: key, isItself: true }];
}

const LABEL = /^([\u4e00-\u9fff]{3,16}?)(?:的)?说明书$/;
const LISTED = /(?<=、)([\u4e00-\u9fff]{2,8}(?:片|胶囊|颗粒|口服液|注射液|滴眼液|软膏|滴丸))(?=[、，。；,])/g;
/** Words of a sentence that no name of a drug begins with or holds. */
const NO_NAME =
  /^[如或用服吃可每一两加和再先涂打]|[次吃喝]|使用|口服|服用|可以|建议|选择|这些|各种|[药照相图名影教画]片/;

function drugsIn({ key, title, text }: Source): readonly Found[] {
  const label = LABEL.exec(title)?.[1];
  const names = label === undefined ? [...text.matchAll(LISTED)].map(([name]) => name) : [label];
  return names
    .filter((name) => label !== undefined || !NO_NAME.test(name))
    .map((name) => ({ thing: { kind: "drug", name }, right: key, isItself: label !== undefined }));
}

function markOf(thing: Thing): string | undefined {
  if (thing.kind === "drug") return thing.name;
  if (thing.kind !== "document-number") return undefined;
  return thing.year === undefined
    ? `${thing.issuer}${thing.number}号`
    : `${thing.issuer}(${thing.year})${thing.number}号`;
}

const plainTexts = new WeakMap<Source, string>();

/** Title and text with one form of bracket and width, and without spaces. */
function plainOf(source: Source): string {
  const known = plainTexts.get(source);
  if (known !== undefined) return known;
  const plain = `${source.title}\n${source.text}`
    .normalize("NFKC")
    .replaceAll(/[〔[【〖﹝]/g, "(")
    .replaceAll(/[〕\]】〗﹞]/g, ")")
    .replaceAll(/[ \t]|第(?=\d+号)/g, "");
  plainTexts.set(source, plain);
  return plain;
}

/** 刑法 and 中华人民共和国刑法 are one law. */
function identityOf(thing: Thing): string {
  return thing.kind === "article"
    ? JSON.stringify({ ...thing, law: thing.law.replace(/^中华人民共和国/, "") })
    : JSON.stringify(thing);
}
