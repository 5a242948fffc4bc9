import type { Collection, Hit, Scope } from "@guildhall/core";
import { foldForSearch, searchWords } from "@guildhall/text";
import type { RankedList } from "./fuse.ts";

/** A passage that says the name outright counts this much beside being found by words. */
const WEIGHT = 0.5;
/** So many of the passages that hold most of a name's words are read. */
const READ = 20;
/** So many characters before an ending may belong to the name, and so many must. */
const LONGEST = 12;
const SHORTEST = 2;
/** A question that lists more is about none of them. */
const MOST_NAMES = 3;

/**
 * The passages that say outright what a question names by its kind (小金片 by 片), where nobody told us the name. Where it
 * begins, the passages tell: of 请问小金片 the longest ending that one of them says is the name.
 */
export async function withinOutright(
  question: string,
  endings: readonly string[],
  scope: Scope,
  collection: Pick<Collection, "containing" | "passages">,
): Promise<RankedList> {
  const runs = runsEndingIn(endings, foldForSearch(question).text);
  if (runs.length === 0 || runs.length > MOST_NAMES) return { weight: WEIGHT, hits: [] };
  const lists = await Promise.all(runs.map((run) => saying(run, scope, collection)));
  return { weight: WEIGHT, hits: lists.flat() };
}

/** Characters before an ending of a name, with the ending. */
interface Run {
  readonly text: string;
  readonly ending: string;
}

/** 请问小金片和胃苏颗粒 → 请问小金片, 和胃苏颗粒. Of endings at one place the longest counts. */
function runsEndingIn(endings: readonly string[], text: string): readonly Run[] {
  if (endings.length === 0) return [];
  const found = [...text.matchAll(patternOf(endings))].map(({ 1: before = "", 2: ending = "" }) => ({
    text: before + ending,
    ending,
  }));
  return [...new Map(found.map((run) => [run.text, run])).values()];
}

const patternByEndings = new WeakMap<readonly string[], RegExp>();

function patternOf(endings: readonly string[]): RegExp {
  const known = patternByEndings.get(endings);
  if (known) return known;
  const longestFirst = endings.toSorted((left, right) => right.length - left.length).join("|");
  const pattern = new RegExp(`([\\p{Script=Han}a-z0-9]{${SHORTEST},${LONGEST}}?)(${longestFirst})`, "gu");
  patternByEndings.set(endings, pattern);
  return pattern;
}

async function saying(
  run: Run,
  scope: Scope,
  collection: Pick<Collection, "containing" | "passages">,
): Promise<RankedList["hits"]> {
  const words = searchWords(run.text).filter((word) => word.length > 1);
  const hits = await collection.containing(
    words.map((word) => ({ word, weight: 1 })),
    scope,
    READ,
  );
  const passages = await collection.passages(
    hits.map(({ passageId }) => passageId),
    scope,
  );
  const nameByPassage = new Map(
    passages.map(({ passageId, context, text }) => [passageId, nameIn(foldForSearch(`${context}\n${text}`).text, run)]),
  );
  const name = [...nameByPassage.values()].reduce(
    (longest, each) => (each.length > longest.length ? each : longest),
    "",
  );
  return name === "" ? [] : hits.filter(isSaid).map((hit) => ({ ...hit, reason: { step: "names", name } }));

  function isSaid({ passageId }: Hit): boolean {
    return nameByPassage.get(passageId) === name;
  }
}

/** The longest ending of the run that the text says, of at least two characters before the kind; empty when it says none. */
function nameIn(text: string, run: Run): string {
  for (let from = 0; from <= run.text.length - run.ending.length - SHORTEST; from += 1) {
    const name = run.text.slice(from);
    if (text.includes(name)) return name;
  }
  return "";
}
