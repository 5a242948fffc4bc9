import { startPartner } from "@guildhall/models/partner";
import type { Provenance } from "../../report/summary.ts";
import { assertRivalsInstalled } from "../engines.ts";
import type { EngineFigures } from "../measure-engine.ts";
import { runEngine } from "../run-engine.ts";
import type { SpeedOptions, SpeedSummary } from "../run-speed.ts";
import { readSpeedSet } from "../speed-set.ts";
import { answeringNames } from "./answerings.ts";

const BUDGET_MS = 60_000;
const LIMIT_MS = 15 * 60_000;

/**
 * `eval speed --answers`: how long people wait for the first sentence of an answer, with a base model that answers at
 * once: the obedient partner, in this process, while each one that answers has a process of its own.
 */
export async function runAnswering(
  { folder, passages, engines, onResult }: SpeedOptions,
  provenance: Provenance,
): Promise<SpeedSummary> {
  const names = engines.length === 0 ? answeringNames : answeringNames.filter((name) => engines.includes(name));
  if (names.some((name) => name !== answeringNames[0])) assertRivalsInstalled();
  const { name: set } = await readSpeedSet(folder, passages);
  const partner = await startPartner({ mind: "obedient" });
  const rows: { name: string; figures: EngineFigures }[] = [];
  const failed: Record<string, string> = {};
  for (const engine of names) {
    const job = { engine, folder, budgetMs: BUDGET_MS, model: partner.address };
    const result = await runEngine({ ...job, ...(passages === undefined ? {} : { passages }) }, LIMIT_MS);
    onResult?.(engine, result);
    if ("failed" in result) failed[engine] = result.failed;
    else rows.push({ name: engine, figures: result.figures });
  }
  await partner.close();
  return {
    suite: "speed",
    set: `answers ${set}`,
    ours: rows.find(({ name }) => name === answeringNames[0])?.figures ?? {},
    failed,
    tables: [
      {
        id: "answers",
        title: { zh: "从提问到第一句", en: "From the question to the first sentence" },
        note: {
          zh: "每个在各自的进程中，问题一个接一个；模型是另一进程中立即作答的测试服务器，它的时间计算在内。时间为毫秒；每个至多问一分钟。",
          en: "Each in a process of its own, one question after another; the model is a test server in another process that answers at once, and its time is counted in. Milliseconds; each is asked for a minute at most.",
        },
        plot: "bars",
        plotted: ["first sentence p50 ms", "first sentence p95 ms", "whole answer p95 ms", "peak RSS MB"],
        rows,
      },
    ],
    ...provenance,
  };
}
