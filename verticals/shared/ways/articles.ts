import type { Message } from "@guildhall/core";
import { createCodePoints, splitByArticle, type ArticlePiece, type Unit } from "@guildhall/text";
import type { Piece, Way } from "../first-way.ts";
import { lengthOf, pack } from "../pack.ts";

/**
 * 条: laws and rules, one passage an article. What stands before the first article and each attachment are pieces of
 * their own; an article over twice the target is cut between its 款 and 项 and every part stays that article.
 */
export const articles: Way = {
  name: "articles",
  title: { zh: "按条", en: "articles" },
  divide(text, target) {
    const points = createCodePoints(text);
    const pieces = splitByArticle(text);
    const reason = numberingFault(pieces.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
    if (reason !== undefined) return { reason };
    return pieces.flatMap((piece) => toPieces(points.slice(piece.span.start, piece.span.end), piece, target));
  },
};

const FEWEST = 2;

/** The printed numbers must run without a gap: where one is missing, its text would be cited as the article before it. */
function numberingFault(units: readonly Unit[]): Message | undefined {
  const headings = units.filter(({ heading }) => heading.level === "条").map(({ heading }) => heading);
  if (headings.length < FEWEST) return { zh: `只有${headings.length}个条`, en: `${headings.length} articles only` };
  for (const [at, { number, suffix, label }] of headings.entries()) {
    const before = headings[at - 1];
    const goesOn = number === (before?.number ?? 0) + 1 && suffix === undefined;
    const isInserted = number === before?.number && suffix === (before.suffix ?? 0) + 1;
    const startsAgain = number === 1 && suffix === undefined;
    if (!goesOn && !isInserted && !startsAgain) {
      return { zh: `${before?.label ?? "篇首"}之后是${label}`, en: `${label} follows ${before?.label ?? "the head"}` };
    }
  }
  return undefined;
}

function toPieces(text: string, { unit }: ArticlePiece, target: number): Piece[] {
  const parts = lengthOf(text) <= 2 * target ? [text] : pack(text, target);
  if (unit === undefined) return parts.map((part) => ({ text: part, path: [] }));
  const { heading, path } = unit;
  if (heading.level !== "条") {
    const inside = [...path, heading.title === undefined ? heading.label : `${heading.label} ${heading.title}`];
    return parts.map((part) => ({ text: part, path: inside, locator: { kind: "section", path: inside } }));
  }
  const article = heading.label.replaceAll(/\s/g, "");
  return parts.map((part) => ({ text: part, path, locator: { kind: "article", path, article }, key: unit.key }));
}
