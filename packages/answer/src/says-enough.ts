import type { Collection, RankedPassage, Scope } from "@guildhall/core";
import { type AskedForm, askedForm, foreignPairs, hanPairs, rankStatements } from "@guildhall/text";

/**
 * How much the best statement must say of what is asked, by what the question wants to be told, where a few documents are
 * all there is. A figure or a person is said in so many words; what a thing is may be said in others. Set on the tuning
 * parts of `eval rejection` and `eval answers`.
 */
const ENOUGH: Readonly<Record<AskedForm, number>> = {
  person: 0.75,
  winner: 0.8,
  figure: 0.8,
  duration: 0.75,
  place: 0.75,
  day: 0.65,
  year: 0.65,
  contact: 0.6,
  thing: 0.7,
};
/** To be the best of many says something by itself: with every doubling of the passages so much less is enough. */
const OF_MANY = 0.025;
const FEW = 8;
const MOST_OFF = 0.28;
/** So many passages have most words of their trade: what they have nowhere is foreign to it. */
const KNOWS = 100;
/** Lists up to this long are weighed whole. */
const LIST = 600;

/** Whether any statement of the passages answers the question, decided before any model speaks. */
export async function saysEnough(
  question: string,
  terms: readonly string[],
  passages: readonly RankedPassage[],
  { scope, collection }: { readonly scope: Scope; readonly collection: Collection },
): Promise<boolean> {
  const evidence = passages.map(({ passage }) => passage);
  const { passages: count } = await collection.size(scope);
  const foreign = count < KNOWS ? new Set<string>() : await foreignIn(question, scope, collection);
  const bearing = Math.max(
    0,
    ...rankStatements(question, terms, evidence, LIST, foreign).map((statement) => statement.bearing),
  );
  const enough = ENOUGH[askedForm(question)];
  if (bearing >= enough || bearing < enough - MOST_OFF) return bearing >= enough;
  return bearing >= enough - Math.min(MOST_OFF, OF_MANY * Math.log2(Math.max(1, count / FEW)));
}

/** A word that is asked for in no corpus: it is as rare as any that nobody wrote. */
const UNWRITTEN = "\u{e000}";

async function foreignIn(question: string, scope: Scope, collection: Collection): Promise<ReadonlySet<string>> {
  const pairs = hanPairs(question);
  if (pairs.length === 0) return new Set();
  const [most = 0, ...rarities] = await collection.rarity([UNWRITTEN, ...pairs], scope);
  const heard = new Set(pairs.filter((_, at) => (rarities[at] ?? 0) < most));
  return foreignPairs(question, (pair) => heard.has(pair));
}
