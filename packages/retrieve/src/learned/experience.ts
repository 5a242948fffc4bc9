import type { ConfirmedPair, QueryWord } from "@guildhall/core";
import { associations } from "./associations.ts";
import { confirmedField } from "./confirmed-field.ts";
import { nearestQuestions } from "./nearest-questions.ts";
import { questionCounts } from "./word-weights.ts";

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
  /** By passage; those that share a word with the question. */
  readonly passages: ReadonlyMap<string, Testimony>;
  /** By work: how much of the nearness to confirmed questions falls to those that it answers, 0 to 1. */
  readonly works: ReadonlyMap<string, number>;
  /** Words to search beside the asker's own. */
  readonly words: readonly QueryWord[];
}

/** Confirmed questions, made ready to be remembered. A pure function of the pairs, whatever their order. */
export type Experience = (question: string) => Recollection;

export function experienceOf(given: readonly WorkPair[]): Experience {
  const pairs = given.toSorted(inOrder);
  const questions = numbered(pairs.map(({ question }) => question));
  const passages = numbered(pairs.map(({ passageId }) => passageId));
  const pairOf = new Map(pairs.map((pair) => [pair.passageId, pair]));
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
  const nearnessTo = nearestQuestions(counts);
  const scoresOf = confirmedField(counts, questionsByPassage);
  const associated = associations(
    [...passages.keys()].map((passageId) => pairOf.get(passageId)!.text),
    passagesByQuestion,
  );

  return (question) => {
    const words = questionCounts(question);
    const nearness = nearnessTo(words);
    const scores = scoresOf(words);
    const best = scores.reduce((most, score) => Math.max(most, score), 0) || 1;
    const testimonies = [...passages.keys()]
      .map((passageId, number) => ({
        passageId,
        versionId: pairOf.get(passageId)!.versionId,
        score: scores[number]! / best,
        nearest: Math.max(...questionsByPassage[number]!.map((asked) => nearness[asked]!)),
        times: questionsByPassage[number]!.length,
      }))
      .filter(({ score }) => score > 0)
      .toSorted((left, right) => right.nearest - left.nearest || (left.passageId < right.passageId ? -1 : 1))
      .map((testimony, rank): Testimony => ({ ...testimony, rank }));
    return {
      passages: new Map(testimonies.map((testimony) => [testimony.passageId, testimony])),
      works: sharesOf(nearness, worksByQuestion),
      words: associated(nearness),
    };
  };
}

function sharesOf(nearness: Float64Array, worksByQuestion: readonly ReadonlySet<string>[]): Map<string, number> {
  const all = nearness.reduce((sum, near) => sum + near ** 2, 0) || 1;
  const shares = new Map<string, number>();
  for (const [question, works] of worksByQuestion.entries())
    for (const work of works) shares.set(work, (shares.get(work) ?? 0) + nearness[question]! ** 2 / all);
  return shares;
}

function inOrder(left: ConfirmedPair, right: ConfirmedPair): number {
  if (left.question !== right.question) return left.question < right.question ? -1 : 1;
  return left.passageId < right.passageId ? -1 : left.passageId > right.passageId ? 1 : 0;
}

function numbered(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(keys)].map((key, number) => [key, number]));
}
