import type { ConfirmedPair } from "@guildhall/core";
import type { DatedHit } from "../counting.ts";
import { type Experience, experienceOf, type Recollection, type WorkPair } from "./experience.ts";
import { featuresOf, PRIOR } from "./features.ts";
import { fitWeights, type Lesson } from "./fit.ts";
import type { Places } from "./places.ts";

/** Names the way of learning; another way teaches something else from the same pairs. */
const LEARNING_NAME = "confirmed/2";

/** What a tenant's confirmed questions have taught. */
export interface Learned {
  readonly way: typeof LEARNING_NAME;
  /** Different questions that were learned from. */
  readonly questions: number;
  readonly experience: Experience;
  /** Of the features of a hit. */
  readonly weights: readonly number[];
}

/** Finds the candidates of a question with what is remembered of others. */
export type FindCandidates = (question: string, recollection: Recollection) => Promise<readonly DatedHit[]>;

/** Parts of the questions; each is tried on what the others teach, as a new question would be. */
const PARTS = 5;
/** So many questions settle the weights; more cost a search each and change little. */
const MOST_LESSONS = 1000;
/** One in so many wrong candidates is looked at. */
const EVERY = 3;

/** Learns from pairs. The same pairs teach the same, in whatever order they came and whatever was learned before. */
export async function learn(
  pairs: readonly WorkPair[],
  find: FindCandidates,
  places: Places = new Map(),
): Promise<Learned> {
  const questions = [...new Set(pairs.map(({ question }) => question))].toSorted();
  const partOf = new Map(questions.map((question, number) => [question, number % PARTS]));
  const tried = questions.filter((_, number) => isTried(number, questions.length));
  const passagesByQuestion = passagesOfQuestions(pairs);
  const lessons: Lesson[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const experience = experienceOf(
      pairs.filter(({ question }) => partOf.get(question) !== part),
      places,
    );
    for (const question of tried.filter((each) => partOf.get(each) === part))
      lessons.push(await lessonOf(question, passagesByQuestion.get(question)!, experience, find));
  }
  return {
    way: LEARNING_NAME,
    questions: questions.length,
    experience: experienceOf(pairs, places),
    weights: fitWeights(lessons, PRIOR),
  };
}

/** Spread evenly over the questions, as many of each part. */
function isTried(number: number, questions: number): boolean {
  const share = Math.min(1, MOST_LESSONS / questions);
  const turn = Math.floor(number / PARTS);
  return Math.floor((turn + 1) * share) > Math.floor(turn * share);
}

/** What pairs teach before their weights are fitted, which takes a search a question: at once, and nearly as good. */
export function firstImpression(pairs: readonly WorkPair[], places: Places = new Map()): Learned {
  const questions = new Set(pairs.map(({ question }) => question)).size;
  return { way: LEARNING_NAME, questions, experience: experienceOf(pairs, places), weights: PRIOR };
}

async function lessonOf(
  question: string,
  right: ReadonlySet<string>,
  experience: Experience,
  find: FindCandidates,
): Promise<Lesson> {
  const recollection = experience(question);
  const hits = await find(question, recollection);
  const features = featuresOf(hits, recollection);
  const kept = [...hits.keys()].filter((at) => right.has(hits[at]!.passageId) || at % EVERY === 0);
  return {
    candidates: kept.map((at) => features[at]!),
    right: kept.map((at) => right.has(hits[at]!.passageId)),
  };
}

function passagesOfQuestions(pairs: readonly ConfirmedPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const passages = new Map<string, Set<string>>();
  for (const { question, passageId } of pairs)
    passages.set(question, (passages.get(question) ?? new Set()).add(passageId));
  return passages;
}
