import { createEngine } from "./engines.ts";
import { measureEngine } from "./measure-engine.ts";
import type { EngineJob, EngineReport } from "./run-engine.ts";
import { readSpeedSet } from "./speed-set.ts";

/** A process for one engine, so that neither its memory nor its rubbish is another's. */
const { engine: name, folder, passages, budgetMs } = JSON.parse(process.argv[2] ?? "") as EngineJob;
const engine = await createEngine(name);
const figures = await measureEngine(engine, await readSpeedSet(folder, passages), {
  stopwatch: () => performance.now(),
  work() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  memory() {
    globalThis.gc?.();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return heapUsed + Math.max(external, arrayBuffers);
  },
  budgetMs,
});
await engine.close?.();
const report: EngineReport = {
  figures: { ...figures, "peak RSS MB": Math.round(process.resourceUsage().maxRSS / 1024) },
};
process.send?.(report);
