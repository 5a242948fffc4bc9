import { NUMERAL, parseNumber } from "@guildhall/text";

/** What the evidence names: documents, their numbers, articles and codes. Each is read when first asked for. */
export interface HeldNames {
  /** Whether the words stand there, whatever marks and spaces lie between them. */
  holdsWords(words: string): boolean;
  holdsNumber(documentNumber: string): boolean;
  holdsCode(code: string): boolean;
  /** Whether this place is named, or its article stands there as a heading with as many paragraphs below it. */
  holdsArticle(place: ArticlePlace): boolean;
}

/** 第七条第二款: the article, its 款, and with its 款 and 项 the whole, in figures: 7, 7/0:2. */
export interface ArticlePlace {
  readonly article: string;
  readonly whole: string;
  /** Which 款; 0 where none is named. */
  readonly paragraph: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Reads a folded text. */
export function heldNames(text: string): HeldNames {
  const squeezedText = once(() => squeezed(text));
  const numbers = once(() => new Set(documentNumbersIn(text).map(({ number }) => number)));
  const places = once(() => articlePlacesIn(text));
  const named = once(() => new Set(places().map(({ whole }) => whole)));
  const paragraphs = once(() => paragraphsByArticle(text, places()));
  const codes = once(() => new Set(codesIn(text).map(({ code }) => code)));
  return {
    holdsWords: (words) => squeezedText().includes(squeezed(words)),
    holdsNumber: (number) => numbers().has(number),
    holdsCode: (code) => codes().has(code),
    holdsArticle: ({ article, whole, paragraph }) =>
      named().has(whole) || (named().has(article) && paragraph <= (paragraphs().get(article) ?? 0)),
  };
}

/** How many lines stand below each article that heads one, up to the next; 款 carry no number of their own. */
function paragraphsByArticle(text: string, places: readonly ArticlePlace[]): ReadonlyMap<string, number> {
  const heads = places.filter(({ start, end }) => isLineEdge(text, start - 1) || isLineEdge(text, end));
  const counts = new Map<string, number>();
  for (const [index, { article, end }] of heads.entries()) {
    const next = heads[index + 1];
    const lines = text
      .slice(end, next?.start)
      .split("\n")
      .filter((line) => line.trim() !== "").length;
    // A passage names its article in the heading over it and once more where its text begins.
    counts.set(article, (counts.get(article) ?? 0) + Math.max(1, lines));
  }
  return counts;
}

function isLineEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === "\n";
}

const N = `\\s?([${NUMERAL}]{1,10})\\s?`;
const PLACE = new RegExp(`第${N}条(?:之([一二三四五六七八九十\\d]{1,3}))?(?:第${N}款)?(?:第?[（(]?${N}[）)]?项)?`, "g");

/** The articles that a folded text names, in order. */
export function articlePlacesIn(text: string): readonly ArticlePlace[] {
  if (!text.includes("条")) return [];
  return [...text.matchAll(PLACE)].map(({ 0: { length }, 1: number, 2: suffix, 3: paragraph, 4: item, index }) => {
    const article = [number, suffix].flatMap((part) => (part === undefined ? [] : [value(part)])).join("-");
    const parts = [paragraph, item].flatMap((part, depth) => (part === undefined ? [] : [`${depth}:${value(part)}`]));
    return {
      article,
      whole: [article, ...parts].join("/"),
      paragraph: paragraph === undefined ? 0 : Number(value(paragraph)),
      start: index,
      end: index + length,
    };
  });
}

/** The numbers of documents by year and number, whoever issued them: 2020/26. */
export function documentNumbersIn(
  text: string,
): readonly { readonly number: string; readonly start: number; readonly end: number }[] {
  if (!text.includes("号")) return [];
  return [...text.matchAll(DOCUMENT_NUMBER)].map(({ 0: { length }, 1: year, 2: number, index }) => ({
    number: `${value(year ?? "")}/${value(number ?? "")}`,
    start: index,
    end: index + length,
  }));
}

const DOCUMENT_NUMBER = /[〔[［【（(]\s?((?:19|20)\d\d)\s?[〕\]］】）)]\s?(?:第\s?)?(\d{1,6})\s?号/g;

/** Letters and figures that together name a product, a substance or a standard: KY1737, H2, PD-L1, sphingosine-1-phosphate. */
export function codesIn(
  text: string,
): readonly { readonly code: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(CODE)].map(({ 0: whole, index }) => ({
    code: whole.replaceAll(/[-‐‑–]/g, ""),
    start: index,
    end: index + whole.length,
  }));
}

const CODE =
  /(?<![a-z\d.@_-])(?:[a-z]{1,16}-){0,2}[a-z]{1,16}-?\d{1,8}(?:-?[a-z\d]{1,16}){0,3}(?![a-z\d@_]|\.[a-z\d])/g;

function value(written: string): string {
  return String(parseNumber(written) ?? written);
}

/** Letters and figures alone. */
function squeezed(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
