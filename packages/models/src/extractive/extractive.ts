import type { BaseModel, ModelPiece, ModelRequest } from "@guildhall/core";
import { kindsHeld, lacksFigureAsked, questionWords, searchWords } from "@guildhall/text";
import { type Candidate, candidatesIn } from "./candidates.ts";

/**
 * The base model that is always there: it answers by quoting whole sentences of the evidence and cannot invent. It
 * takes the sentences that hold most of what the question asks, weighed by rarity; one that lacks the figure asked for
 * is none of them.
 */
export function createExtractive(): BaseModel {
  return {
    id: "extractive",
    provider: "guildhall",
    version: "1",
    isQuoting: true,
    async *generate(request) {
      yield* quotesFor(request);
    },
  };
}

/** A further sentence must score this share of the best one: of another passage, and of a passage quoted already. */
const FURTHER = { elsewhere: 0.5, samePassage: 0.75 };
/** Each place down the ranking costs a sentence this share of its score. */
const RANK_COST = 0.06;
/** What holding the kind of thing asked for is worth, beside the share of the question's words. */
const KIND_BONUS = 0.35;
const SINGLE = 0.35;
const TERM = 0.6;
/** A sentence of this many characters scores half. */
const LONG = 800;
/** A word that stands only in the headings above a sentence counts this much. */
const CONTEXT = 0.5;

function quotesFor({ question, terms, evidence, limits }: ModelRequest): readonly ModelPiece[] {
  const askedFor = evidence.filter(({ isAskedFor }) => isAskedFor);
  const candidates = candidatesIn(askedFor.length > 0 ? askedFor : evidence, limits.characters);
  const weights = weightsOf(questionWords(question), terms, candidates);
  const total = sum([...weights.values()]);
  if (askedFor.length > 0 && total === 0) return quoted(ofFirst(candidates), limits);

  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, { question, weights, total }) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank || a.candidate.place - b.candidate.place,
    );
  const best = scored[0];
  if (!best) return askedFor.length > 0 ? quoted(ofFirst(candidates), limits) : [];

  const chosen: Candidate[] = [];
  for (const { candidate, score } of scored) {
    const isQuoted = chosen.some(({ alias }) => alias === candidate.alias);
    const isTwin = chosen.some(({ quote }) => quote === candidate.quote);
    const share = isQuoted ? FURTHER.samePassage : FURTHER.elsewhere;
    if (!isTwin && score >= share * best.score) chosen.push(candidate);
  }
  return quoted(chosen, limits);
}

/**
 * How much each word counts: rare among the candidates counts more, a pair of characters more than one, a word of the
 * asker more than the word of the trade for it.
 */
function weightsOf(
  words: readonly string[],
  terms: readonly string[],
  candidates: readonly Candidate[],
): ReadonlyMap<string, number> {
  const shares = new Map([
    ...terms.flatMap((term) => searchWords(term)).map((word) => [word, TERM] as const),
    ...words.map((word) => [word, 1] as const),
  ]);
  const present = [...shares].flatMap(([word, share]): [string, number][] => {
    const holding = candidates.filter(({ words: own, contextWords }) => own.has(word) || contextWords.has(word)).length;
    if (holding === 0) return [];
    const rarity = Math.log(1 + candidates.length / holding);
    return [[word, share * rarity * ([...word].length > 1 ? 1 : SINGLE)]];
  });
  return new Map(present);
}

function scoreOf(
  { words, contextWords, around, quote, rank }: Candidate,
  { question, weights, total }: { question: string; weights: ReadonlyMap<string, number>; total: number },
): number {
  if (total === 0 || lacksFigureAsked(question, quote, around)) return 0;
  const own = sum([...weights].filter(([word]) => words.has(word)).map(([, weight]) => weight));
  const fromContext = sum(
    [...weights].filter(([word]) => !words.has(word) && contextWords.has(word)).map(([, weight]) => weight),
  );
  if (own === 0) return 0;
  return (
    (((own + CONTEXT * fromContext) / total + KIND_BONUS * kindsHeld(question, quote)) *
      (1 - Math.min(0.6, RANK_COST * rank))) /
    (1 + quote.length / LONG)
  );
}

function ofFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ rank }) => rank === 0);
}

/** The chosen pieces in the order of the sources, within the limits; the first always fits. */
function quoted(
  chosen: readonly Candidate[],
  { sentences, characters }: ModelRequest["limits"],
): readonly ModelPiece[] {
  let length = 0;
  const kept = chosen.slice(0, sentences).filter(({ quote }, index) => {
    length += quote.length;
    return index === 0 || length <= characters;
  });
  return kept
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ alias, quote }) => ({ kind: "quote", alias, quote }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
