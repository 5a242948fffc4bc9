import { addDays, type CivilDate } from "@guildhall/text";
import type { ArticleText, VersionPair } from "./read-pairs.ts";

/** `number`: by the law's name and the article's number. `content`: by words that stand in both texts, and no name. */
export type Form = "number" | "content";

/** A question about a pair on a day, and the text that counts on that day. */
export interface VersionQuestion {
  readonly pair: VersionPair;
  readonly form: Form;
  readonly text: string;
  /** Absent: today. */
  readonly asOf?: CivilDate;
  readonly expected: "older" | "newer";
}

/**
 * Where the newer text's first day is known: the day before, the day, the day after. Where it is not: today, when the
 * later text is preferred and its date said to be unknown, and the day before it was published, when only the older
 * one can count.
 */
export function questionsOf(pair: VersionPair): readonly VersionQuestion[] {
  const from = pair.newer.effectiveFrom;
  if (from === undefined)
    return [...asked(pair, addDays(pair.newer.date, -1), "older"), ...asked(pair, undefined, "newer")];
  return [
    ...asked(pair, addDays(from, -1), "older"),
    ...asked(pair, from, "newer"),
    ...asked(pair, addDays(from, 1), "newer"),
  ];
}

function asked(
  pair: VersionPair,
  asOf: CivilDate | undefined,
  expected: "older" | "newer",
): readonly VersionQuestion[] {
  const day = asOf === undefined ? {} : { asOf };
  const words = commonWords(pair);
  return [
    { pair, form: "number", text: `${pair.law}${pair[expected].article}是怎么规定的？`, expected, ...day },
    ...(words === "" ? [] : [{ pair, form: "content" as const, text: `${words}，是怎么规定的？`, expected, ...day }]),
  ];
}

const SHORTEST = 8;
const LONGEST = 40;

/** The longest run of words that both texts share, without numbers of articles and names of laws: those ask for more than the words do. */
export function commonWords({ law, older, newer }: Pick<VersionPair, "law" | "older" | "newer">): string {
  const runs = piecesOf(newer, law).map((piece) => longestShared(piece, older.text));
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
  return longest.length < SHORTEST ? "" : [...longest].slice(0, LONGEST).join("").replaceAll(EDGES, "");
}

/** Marks that a run may begin or end with, and the number of an item: （二）. */
const EDGES = /^(?:[（(][^）)]{1,3}[）)])?[^\p{L}\p{N}]+|^[（(][^）)]{1,3}[）)]|[^\p{L}\p{N}]+$/gu;

function piecesOf({ text }: ArticleText, law: string): readonly string[] {
  return text
    .replaceAll(law, "\n")
    .split(/[\s。；：:;]|《[^》]*》|[\p{Script=Han}]{0,12}第[^\s条]{1,8}条(?:之.)?(?:第.{1,3}款)?/u);
}

/** The longest run of characters of `piece` that stands in `text`. */
function longestShared(piece: string, text: string): string {
  let best = "";
  for (let start = 0; start + best.length < piece.length; start += 1) {
    let end = start + best.length + 1;
    while (end <= piece.length && text.includes(piece.slice(start, end))) {
      best = piece.slice(start, end);
      end += 1;
    }
  }
  return best;
}
