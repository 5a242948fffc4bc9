import type { Message } from "@guildhall/core";
import type { Provenance, Summary } from "../report/summary.ts";
import { assertRivalsInstalled, engineNames, ourEngines } from "./engines.ts";
import { loadHttp } from "./load-http.ts";
import type { EngineFigures } from "./measure-engine.ts";
import { type EngineResult, runEngine } from "./run-engine.ts";
import { readSpeedSet } from "./speed-set.ts";

export interface SpeedOptions {
  readonly folder: string;
  /** So many short passages instead of those of the set. */
  readonly passages?: number;
  /** Only these engines. */
  readonly engines: readonly string[];
  /** Told of each engine as it is done. */
  readonly onResult?: (engine: string, result: EngineResult) => void;
}

/** The figures of our own engine, and a table with those of all. */
export interface SpeedSummary extends Summary {
  readonly suite: "speed";
  readonly ours: EngineFigures;
  /** Engines that gave no figures, with the reason. */
  readonly failed: Readonly<Record<string, string>>;
  readonly tables: readonly {
    readonly id: string;
    readonly title: Message;
    readonly note: Message;
    readonly plot: "bars";
    readonly plotted: readonly string[];
    readonly rows: readonly { readonly name: string; readonly figures: EngineFigures }[];
  }[];
}

/** `eval speed --url`: a running server under load. */
export interface LoadSummary extends Summary {
  readonly suite: "speed";
  readonly load: EngineFigures;
}

const CLIENTS = 32;
const LOAD_SECONDS = 15;

/** Asks a running server the questions of a set, 32 at a time, for fifteen seconds. */
export async function runLoad(
  { folder, url, vertical }: { readonly folder: string; readonly url: string; readonly vertical: string },
  provenance: Provenance,
): Promise<LoadSummary> {
  const { name, questions } = await readSpeedSet(folder);
  const load = await loadHttp({
    url,
    vertical,
    questions: questions.map(({ text }) => text),
    clients: CLIENTS,
    seconds: LOAD_SECONDS,
    stopwatch: () => performance.now(),
  });
  return { suite: "speed", set: `http ${vertical} ${name}`, load, ...provenance };
}

const BUDGET_MS = 60_000;
/** For each engine, so that all ten are done within an hour and a half whatever happens; a million passages take longer. */
const LIMIT_MS = 10 * 60_000;
const LIMIT_MS_A_PASSAGE = 3;

/** `eval speed`: every engine on the same passages and questions, one after another. */
export async function runSpeed(
  { folder, passages, engines, onResult }: SpeedOptions,
  provenance: Provenance,
): Promise<SpeedSummary> {
  if (engines.some((engine) => !ourEngines.includes(engine))) assertRivalsInstalled();
  const { name: set } = await readSpeedSet(folder, passages);
  const rows: { name: string; figures: EngineFigures }[] = [];
  const failed: Record<string, string> = {};
  for (const engine of engines) {
    const job = { engine, folder, budgetMs: BUDGET_MS, ...(passages === undefined ? {} : { passages }) };
    const result = await runEngine(job, Math.max(LIMIT_MS, (passages ?? 0) * LIMIT_MS_A_PASSAGE));
    onResult?.(engine, result);
    if ("failed" in result) failed[engine] = result.failed;
    else rows.push({ name: engine, figures: result.figures });
  }
  return {
    suite: "speed",
    set,
    ours: rows.find(({ name }) => name === ourEngines[0])?.figures ?? {},
    failed,
    tables: [
      {
        id: "engines",
        title: { zh: "各引擎对照", en: "Engines side by side" },
        note: {
          zh: "每个引擎在各自的进程中测量；时间为毫秒。同一批问题连问三遍：十条、十条、一百条，每遍限时二十秒，慢的引擎在其中能问多少题就问多少题（questions）；十分钟内没有做完的引擎不列。",
          en: "Each engine in a process of its own; times in milliseconds. The same questions are asked three times, for ten passages, ten and a hundred, twenty seconds each: a slow engine is asked as many as that allows (questions). An engine that is not done in ten minutes is not listed.",
        },
        plot: "bars",
        plotted: [
          "recall@10",
          "first pass p50 top 10",
          "first pass p95 top 10",
          "p50 top 10",
          "p95 top 10",
          "CPU ms top 10",
          "index CPU seconds",
          "bytes a passage",
          "peak RSS MB",
        ],
        rows,
      },
    ],
    ...provenance,
  };
}

/** The engines of these names. */
export function enginesNamed(names: readonly string[]): readonly string[] {
  return names.length === 0
    ? engineNames
    : engineNames.filter((name) => names.some((wanted) => name.startsWith(wanted)));
}
