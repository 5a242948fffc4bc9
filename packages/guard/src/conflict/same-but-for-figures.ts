import { agreement, findFigures, type Figures, foldForSearch } from "@guildhall/text";

/** Shared pairs of characters, of all that both have, from which two sentences say the same of the same thing. */
const ALIKE = 0.85;
/** Shorter sentences say too little of what they are about. */
const LEAST = 8;

/** A sentence read once: its figures, and its words without them. */
export interface Statement {
  readonly text: string;
  readonly figures: Figures;
  readonly pairs: ReadonlySet<string>;
}

export function statement(sentence: string): Statement {
  const { text } = foldForSearch(sentence);
  const figures = findFigures(text);
  let [words, from] = ["", 0];
  for (const { start, end } of figures.quantities) {
    if (start < from || figures.moments.some((moment) => start < moment.end && end > moment.start)) continue;
    words += `${text.slice(from, start)}#`;
    from = end;
  }
  return { text: sentence, figures, pairs: pairsOf(words + text.slice(from)) };
}

/**
 * Whether two sentences contradict one another in a figure: all but their figures is nearly the same, every day that
 * they name too, and at one place the figures do not agree, whatever units and numerals they are written in.
 */
export function contradict(one: Statement, other: Statement): boolean {
  const [ones, others] = [one.figures.quantities, other.figures.quantities];
  if (ones.length === 0 || ones.length !== others.length) return false;
  if (one.pairs.size < LEAST || share(one.pairs, other.pairs) < ALIKE) return false;
  if (daysOf(one) !== daysOf(other)) return false;
  return ones.some((quantity, place) => {
    const there = others[place];
    return there !== undefined && there.dimension === quantity.dimension && agreement(quantity, there) === "other";
  });
}

function daysOf({ figures: { moments } }: Statement): string {
  return moments.map(({ year, month, day }) => `${year ?? ""}-${month ?? ""}-${day ?? ""}`).join(" ");
}

/** Dice's coefficient. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size);
}

function pairsOf(words: string): ReadonlySet<string> {
  const told = words.replaceAll(/[^\p{L}\p{N}#]+/gu, "");
  return new Set(Array.from({ length: Math.max(0, told.length - 1) }, (_, at) => told.slice(at, at + 2)));
}
