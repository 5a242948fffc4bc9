import {
  ARTICLE,
  articleKey,
  articleReferences,
  canonicalDocumentNumber,
  createCodePoints,
  findDocumentNumbers,
  titleKey,
} from "@guildhall/text";
import { aliases } from "./vocabulary/aliases.ts";

/** Keys of an article under each title and the number of its document: 民法典第3条, 中华人民共和国民法典第3条. */
export function articleIdentifiers(
  titles: readonly string[],
  documentNumber: string | undefined,
  key: string,
): string[] {
  const names = [...titles.map(titleKey), ...(documentNumber === undefined ? [] : [documentNumber])];
  return [...new Set(names.map((name) => name + key))];
}

/**
 * The keys a question asks for: each article it mentions under the document named right before it, or else under every
 * document it names; and each document number in canonical form. A name that nobody told us counts as well: every ending
 * of the words before the article is tried, the longest first.
 */
export function identifiersIn(text: string, named: readonly string[]): string[] {
  const names = [...new Set(named.map(withoutArticle))];
  const points = createCodePoints(text);
  let owners: readonly string[] = [];
  const asked = new Set<string>();
  const ofArticles = articleReferences(text).flatMap(({ article, suffix, title, span }) => {
    const before = points.slice(0, span.start + articleStart(points.slice(span.start, span.end)));
    owners = ownersOf(before, title, names, owners);
    for (const owner of owners) asked.add(owner);
    return owners
      .flatMap(withAlias)
      .map((name) => (canonicalDocumentNumber(name) ?? titleKey(name)) + articleKey(article, suffix));
  });
  // 临政规〔2024〕3号第八条 asks for the article, not for the whole document beside it.
  const ofDocuments = findDocumentNumbers(text).flatMap(({ canonical }) => (asked.has(canonical) ? [] : [canonical]));
  return [...new Set([...ofArticles, ...ofDocuments])];
}

/** The documents an article may belong to: the one named before it, in a list (第三条、第五条) that of the article before. */
function ownersOf(
  before: string,
  title: string | undefined,
  names: readonly string[],
  previous: readonly string[],
): readonly string[] {
  const number = numberBefore(before);
  if (number !== undefined) return [number];
  const named = namesBefore(before, names);
  if (named.length > 0) return named;
  if (previous.length > 0 && /条(?:之.{1,3})?\s*[、和及与或至到，]\s*$/.test(before)) return previous;
  const others = names.filter((name) => !isPartOfName(name, before));
  return [...new Set([...(title === undefined ? [] : [title]), ...endingsOf(before), ...others])];
}

const NAMED_AFTER_IT =
  /^[》的]{0,2}(?:(?:实施|施行|执行|适用)的?(?:若干(?:问题)?的?)?(?:细则|条例|办法|规定|规则|意见|解释)|细则|司法解释)$/u;

/** Whether the document right before the article is another one named after this one: 河道法 in 河道法实施细则第六条. */
function isPartOfName(name: string, before: string): boolean {
  const text = titleKey(withoutLink(before));
  const at = text.lastIndexOf(titleKey(name));
  return at >= 0 && NAMED_AFTER_IT.test(text.slice(at + titleKey(name).length));
}

/** A row of an archive may be called after its article: 河道法 第三条 is 河道法. */
function withoutArticle(name: string): string {
  return name.replace(ARTICLE_AT_END, "");
}

const ARTICLE_AT_END = new RegExp(String.raw`\s*${ARTICLE}$`, "u");

/** Where the article itself begins in a reference that may start with the title. */
function articleStart(reference: string): number {
  return createCodePoints(reference).toCodePoint(Math.max(0, reference.search(/第[^第》]*条/)));
}

/** The document number that stands right before the article: 临政规〔2024〕3号第八条. */
function numberBefore(before: string): string | undefined {
  const text = withoutLink(before);
  const last = findDocumentNumbers(text).at(-1);
  return last !== undefined && last.span.end === createCodePoints(text).length ? last.canonical : undefined;
}

/** The names that stand right before the article, longest first. */
function namesBefore(before: string, names: readonly string[]): string[] {
  const key = titleKey(withoutLink(before));
  const standing = names.filter((name) => key.endsWith(titleKey(name)));
  return standing.sort((a, b) => b.length - a.length);
}

const LONGEST_NAME = 40;
const SHORTEST_NAME = 2;

/** 请问民法典 → 请问民法典, 问民法典, 民法典, 法典. A name in 《》 is that name and no other. */
function endingsOf(before: string): string[] {
  const text = withoutLink(before);
  const quoted = /《([^《》]{2,80})$/.exec(text)?.[1];
  if (quoted !== undefined && /》/.test(before.slice(text.length))) return [quoted];
  const run = /[\p{Script=Han}（()）]*$/u.exec(text)?.[0] ?? "";
  if (!/[法典例定则知释见案约程令章号]$/u.test(run)) return [];
  const characters = Array.from(run).slice(-LONGEST_NAME);
  const count = Math.max(0, characters.length - SHORTEST_NAME + 1);
  return Array.from({ length: count }, (_, at) => characters.slice(at).join(""));
}

/** Without what may stand between a name and its article: 》, spaces, （2023年修订）, 的, 里的. */
function withoutLink(before: string): string {
  return before.replace(/》?\s*(?:[（(](?:19|20)\d{2}[^（）()]{0,12}[)）])?\s*(?:的|中的?|里的?)?\s*$/u, "");
}

function withAlias(name: string): string[] {
  const full = aliases[name];
  return full === undefined ? [name] : [name, full];
}
