import { percentile } from "../../metrics/percentile.ts";
import type { EngineFigures } from "../measure-engine.ts";
import type { SpeedSet } from "../speed-set.ts";
import type { Answering } from "./answering.ts";

/** Answers that are given before anything is measured. */
const WARM = 20;

interface MeasureOptions {
  readonly stopwatch: () => number;
  /** Of milliseconds for all questions together: who is slower is asked fewer, the same ones first. */
  readonly budgetMs: number;
}

/** Indexes the passages and asks the questions one after another; the model's own time is in all of it. */
export async function measureAnswering(
  answering: Answering,
  { passages, questions }: SpeedSet,
  { stopwatch, budgetMs }: MeasureOptions,
): Promise<EngineFigures> {
  await answering.index(passages());
  const warmUntil = stopwatch() + budgetMs / 4;
  for (const { text } of questions.slice(-WARM)) if (stopwatch() < warmUntil) await answering.answer(text);
  const [firsts, wholes]: [number[], number[]] = [[], []];
  const started = stopwatch();
  for (const { text } of questions) {
    if (wholes.length > 0 && stopwatch() - started > budgetMs) break;
    const { first, whole } = await answering.answer(text);
    wholes.push(whole);
    if (first !== undefined) firsts.push(first);
  }
  const at = (times: readonly number[], share: number): number => Number(percentile(times, share).toFixed(2));
  return {
    questions: wholes.length,
    answered: firsts.length,
    "first sentence p50 ms": at(firsts, 0.5),
    "first sentence p95 ms": at(firsts, 0.95),
    "whole answer p50 ms": at(wholes, 0.5),
    "whole answer p95 ms": at(wholes, 0.95),
  };
}
