import { percentile } from "../metrics/percentile.ts";
import { recallAt } from "../metrics/recall.ts";
import type { SpeedEngine, SpeedPassage } from "./engine.ts";
import type { SpeedSet } from "./speed-set.ts";

/** How fast an engine is and how well it finds, figure by figure. Times in milliseconds where no other unit is said. */
export type EngineFigures = Readonly<Record<string, number>>;

export interface MeasureOptions {
  readonly stopwatch: () => number;
  /** Milliseconds that the threads of this process worked, all together: steadier than time on a busy machine. */
  readonly work: () => number;
  /** Memory in use now, rubbish thrown away first. */
  readonly memory: () => number;
  /** An engine that is slower than this is asked fewer questions. */
  readonly budgetMs: number;
}

/** Passages asked for, pass by pass. The first pass over the questions finds the engine as indexing left it. */
const PASSES = [
  { name: "first pass ", limit: 10 },
  { name: "", limit: 10 },
  { name: "", limit: 100 },
] as const;

/**
 * Indexes the passages and asks the questions: twice for ten passages, then for a hundred. Each pass has its share of the
 * budget; an engine too slow for that is asked fewer questions, the same ones each time.
 */
export async function measureEngine(
  engine: SpeedEngine,
  { passages, questions, judgments }: SpeedSet,
  { stopwatch, work, memory, budgetMs }: MeasureOptions,
): Promise<EngineFigures> {
  const before = memory();
  let count = 0;
  async function* counted(): AsyncGenerator<SpeedPassage> {
    for await (const passage of passages()) {
      count += 1;
      yield passage;
    }
  }
  const wordsFrom = work();
  await engine.indexWords?.(passages());
  const wordsWork = work() - wordsFrom;
  const [started, idle] = [stopwatch(), work()];
  await engine.index(counted());
  const [indexMs, indexWork] = [stopwatch() - started, work() - idle];
  const bytes = (await engine.bytes?.()) ?? memory() - before;

  /** One pass: how long each question took, and how much was found. */
  async function ask(asked: SpeedSet["questions"], limit: number) {
    const [begun, rested] = [stopwatch(), work()];
    const milliseconds: number[] = [];
    const recalls: number[] = [];
    for (const { id, text } of asked) {
      const before = stopwatch();
      if (milliseconds.length > 0 && before - begun > budgetMs / PASSES.length) break;
      const found = await engine.search(text, limit);
      milliseconds.push(stopwatch() - before);
      const judged = judgments?.get(id);
      if (judged) recalls.push(recallAt(found, judged, 10));
    }
    return { milliseconds, recalls, work: (work() - rested) / Math.max(milliseconds.length, 1) };
  }

  const figures: Record<string, number> = {};
  let asked = questions;
  for (const { name, limit } of PASSES) {
    const pass = await ask(asked, limit);
    asked = asked.slice(0, pass.milliseconds.length);
    if (pass.recalls.length > 0 && limit === 10)
      figures["recall@10"] = rounded(pass.recalls.reduce((sum, each) => sum + each, 0) / pass.recalls.length);
    figures[`${name}p50 top ${limit}`] = rounded(percentile(pass.milliseconds, 0.5));
    figures[`${name}p95 top ${limit}`] = rounded(percentile(pass.milliseconds, 0.95));
    figures[`${name}CPU ms top ${limit}`] = rounded(pass.work);
  }
  return {
    ...figures,
    "index seconds": rounded(indexMs / 1000),
    "index CPU seconds": rounded(indexWork / 1000),
    ...(engine.indexWords
      ? {
          "words alone CPU seconds": rounded(wordsWork / 1000),
          "words alone passages a CPU second": Math.round(count / (wordsWork / 1000)),
        }
      : {}),
    "passages a second": Math.round(count / (indexMs / 1000)),
    "bytes a passage": Math.round(bytes / Math.max(count, 1)),
    passages: count,
    questions: asked.length,
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
