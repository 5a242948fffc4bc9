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

const WARMING = 20;

/** Indexes the passages and asks the questions, each for ten and for a hundred passages, until the budget is used up. */
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
  const [started, idle] = [stopwatch(), work()];
  await engine.index(counted());
  const [indexMs, indexWork] = [stopwatch() - started, work() - idle];
  const bytes = (await engine.bytes?.()) ?? memory() - before;

  const begun = stopwatch();
  const isOver = (share: number): boolean => stopwatch() - begun > budgetMs * share;
  for (const { text } of questions.slice(0, WARMING)) if (!isOver(0.2)) await engine.search(text, 10);
  const timed = async (text: string, limit: number) => {
    const asked = stopwatch();
    const found = await engine.search(text, limit);
    return { found, ms: stopwatch() - asked };
  };
  const rested = work();
  const answers: { top10: number; top100: number; recall: number | undefined }[] = [];
  for (const { id, text } of questions) {
    if (answers.length > 0 && isOver(1)) break;
    const ten = await timed(text, 10);
    const hundred = await timed(text, 100);
    const judged = judgments?.get(id);
    answers.push({ top10: ten.ms, top100: hundred.ms, recall: judged && recallAt(ten.found, judged, 10) });
  }
  const questionWork = work() - rested;
  const recalls = answers.flatMap(({ recall }) => recall ?? []);
  const of = (share: number, depth: "top10" | "top100") =>
    rounded(
      percentile(
        answers.map((answer) => answer[depth]),
        share,
      ),
    );
  return {
    ...(recalls.length > 0
      ? { "recall@10": rounded(recalls.reduce((sum, each) => sum + each, 0) / recalls.length) }
      : {}),
    "p50 top 10": of(0.5, "top10"),
    "p95 top 10": of(0.95, "top10"),
    "p50 top 100": of(0.5, "top100"),
    "p95 top 100": of(0.95, "top100"),
    "CPU ms a search": rounded(questionWork / Math.max(answers.length * 2, 1)),
    "index seconds": rounded(indexMs / 1000),
    "index CPU seconds": rounded(indexWork / 1000),
    "passages a second": Math.round(count / (indexMs / 1000)),
    "bytes a passage": Math.round(bytes / Math.max(count, 1)),
    passages: count,
    questions: answers.length,
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
