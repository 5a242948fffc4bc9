import type { ConfirmedPair, QueryWord } from "@guildhall/core";
import { associations, passageVectors } from "./associations.ts";
import { type Beside, besideConfirmed } from "./beside.ts";
import { confirmedField } from "./confirmed-field.ts";
import { likenessTo, unitVector } from "./likeness.ts";
import type { Places } from "./places.ts";
import { questionCounts, rarityOf } from "./word-weights.ts";

/** A confirmed pair with the work its passage belongs to: the versions of one law are one work. */
export interface WorkPair extends ConfirmedPair {
  readonly work: string;
}

/** What confirmed questions say of a passage for a new question. */
export interface Testimony {
  readonly passageId: string;
  readonly versionId: string;
  /** BM25 over its confirmed questions, 1 for the best passage. */
  readonly score: number;
  /** Cosine to the nearest of its confirmed questions, and its place among all passages by that. */
  readonly nearest: number;
  readonly rank: number;
  /** How many questions it was confirmed for. */
  readonly times: number;
}

/** What confirmed questions say to a new question. */
export interface Recollection {
  /** How much the question says: the length of the vector of its words by their rarity among confirmed questions. */
  readonly length: number;
  /** By passage; those that share a word with the question. */
  readonly passages: ReadonlyMap<string, Testimony>;
  /** By work: how much of the nearness to confirmed pairs falls to those that it answers, 0 to 1. */
  readonly works: ReadonlyMap<string, number>;
  /** The same for what stands around the passages that answer. */
  readonly beside: Beside;
  /** Words to search beside the asker's own. */
  readonly words: readonly QueryWord[];
}

/** Confirmed questions, made ready to be remembered. A pure function of the pairs, whatever their order. */
export type Experience = (question: string) => Recollection;

/** @param places of the passages of the pairs and of what stands around them */
export function experienceOf(given: readonly WorkPair[], places: Places = new Map()): Experience {
  const pairs = given.toSorted(inOrder);
  const questions = numbered(pairs.map(({ question }) => question));
  const passages = numbered(pairs.map(({ passageId }) => passageId).toSorted());
  const passageIds = [...passages.keys()];
  const pairOf = new Map(pairs.map((pair) => [pair.passageId, pair]));
  const versionIds = passageIds.map((passageId) => pairOf.get(passageId)!.versionId);
  const passagesByQuestion = [...questions.keys()].map((): number[] => []);
  const questionsByPassage = [...passages.keys()].map((): number[] => []);
  const worksByQuestion = [...questions.keys()].map(() => new Set<string>());
  for (const { question, passageId, work } of pairs) {
    const [asked, answering] = [questions.get(question)!, passages.get(passageId)!];
    if (passagesByQuestion[asked]!.includes(answering)) continue;
    passagesByQuestion[asked]!.push(answering);
    questionsByPassage[answering]!.push(asked);
    worksByQuestion[asked]!.add(work);
  }
  const counts = [...questions.keys()].map(questionCounts);
  const rarity = rarityOf(counts);
  const likeQuestions = likenessTo(counts.map((each) => unitVector(each, rarity).vector));
  const scoresOf = confirmedField(counts, questionsByPassage);
  const vectors = passageVectors(passageIds.map((passageId) => pairOf.get(passageId)!.text));
  const likePassages = likenessTo(vectors);
  const associated = associations(vectors, passagesByQuestion);
  const besideOf = besideConfirmed(passageIds, places);

  /** To each confirmed pair as a whole: how like the question is what was asked, and how like it what answers. */
  function nearnessToPairs(asked: Float64Array, answered: Float64Array): Float64Array {
    return asked.map((near, question) => {
      const answering = passagesByQuestion[question]!;
      return near + answering.reduce((sum, passage) => sum + answered[passage]!, 0) / answering.length;
    });
  }

  return (question) => {
    const words = questionCounts(question);
    const { vector, length } = unitVector(words, rarity);
    const nearness = likeQuestions(vector);
    const nearnessOfPairs = nearnessToPairs(nearness, likePassages(vector));
    const all = nearnessOfPairs.reduce((sum, near) => sum + near ** 2, 0) || 1;
    const shares = nearnessOfPairs.map((near) => near ** 2 / all);
    const scores = scoresOf(words);
    const best = scores.reduce((most, score) => Math.max(most, score), 0) || 1;
    const nearest = nearestByPassage(nearness, questionsByPassage);
    const testimonies = [...scores.keys()]
      .filter((number) => scores[number]! > 0)
      .toSorted((left, right) => nearest[right]! - nearest[left]! || left - right)
      .map((number, rank): Testimony => ({
        passageId: passageIds[number]!,
        versionId: versionIds[number]!,
        score: scores[number]! / best,
        nearest: nearest[number]!,
        rank,
        times: questionsByPassage[number]!.length,
      }));
    return {
      length,
      passages: new Map(testimonies.map((testimony) => [testimony.passageId, testimony])),
      works: summed(shares, worksByQuestion),
      beside: besideOf(sharesOfPassages(shares, questionsByPassage)),
      words: associated(nearnessOfPairs),
    };
  };
}

function nearestByPassage(nearness: Float64Array, questionsByPassage: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(questionsByPassage, (questions) => {
    let nearest = 0;
    for (const question of questions) nearest = Math.max(nearest, nearness[question]!);
    return nearest;
  });
}

function summed(shares: Float64Array, worksByQuestion: readonly ReadonlySet<string>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [question, works] of worksByQuestion.entries())
    for (const work of works) sums.set(work, (sums.get(work) ?? 0) + shares[question]!);
  return sums;
}

function sharesOfPassages(shares: Float64Array, questionsByPassage: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(questionsByPassage, (questions) =>
    questions.reduce((sum, question) => sum + shares[question]!, 0),
  );
}

function inOrder(left: ConfirmedPair, right: ConfirmedPair): number {
  if (left.question !== right.question) return left.question < right.question ? -1 : 1;
  return left.passageId < right.passageId ? -1 : left.passageId > right.passageId ? 1 : 0;
}

function numbered(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(keys)].map((key, number) => [key, number]));
}
