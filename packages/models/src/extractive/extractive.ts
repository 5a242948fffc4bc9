import type { BaseModel, ModelPiece, ModelRequest } from "@guildhall/core";
import { kindsHeld, lacksFigureAsked, questionWords } from "@guildhall/text";
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
    async *generate(request) {
      yield* quotesFor(request);
    },
  };
}

/** A further sentence must score this share of the best one. */
const FURTHER = 0.5;
/** Each place down the ranking costs a sentence this share of its score. */
const RANK_COST = 0.06;
/** What holding the kind of thing asked for is worth, beside the share of the question's words. */
const KIND_BONUS = 0.35;
/** A sentence of this many characters scores half. */
const LONG = 800;
/** A word that stands only in the headings above a sentence counts this much. */
const CONTEXT = 0.5;

function quotesFor({ question, evidence, limits }: ModelRequest): readonly ModelPiece[] {
  const askedFor = evidence.filter(({ isAskedFor }) => isAskedFor);
  const candidates = candidatesIn(askedFor.length > 0 ? askedFor : evidence, limits.characters);
  const weights = weightsOf(questionWords(question), candidates);
  const total = sum([...weights.values()]);
  if (askedFor.length > 0 && total === 0)
    return quoted(
      candidates.filter(({ rank }) => rank === 0),
      limits,
    );

  const scored = candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate, { question, weights, total }) }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank || a.candidate.place - b.candidate.place,
    );
  const best = scored[0];
  if (!best)
    return quoted(
      candidates.filter(({ rank }) => rank === 0),
      limits,
    );

  return quoted(
    scored
      .filter(
        ({ score, candidate }, index) =>
          score >= FURTHER * best.score &&
          scored.findIndex((other) => other.candidate.quote === candidate.quote) === index,
      )
      .map(({ candidate }) => candidate),
    limits,
  );
}

/** How much each word of the question counts: rare among the candidates counts more, a pair of characters more than one. */
function weightsOf(words: readonly string[], candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const present = [...new Set(words)].flatMap((word): [string, number][] => {
    const holding = candidates.filter(({ words: own, contextWords }) => own.has(word) || contextWords.has(word)).length;
    if (holding === 0) return [];
    return [[word, Math.log(1 + candidates.length / holding) * ([...word].length > 1 ? 1 : 0.35)]];
  });
  return new Map(present);
}

function scoreOf(
  { words, contextWords, quote, rank }: Candidate,
  { question, weights, total }: { question: string; weights: ReadonlyMap<string, number>; total: number },
): number {
  if (total === 0 || lacksFigureAsked(question, quote)) return 0;
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
