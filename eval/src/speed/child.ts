import { createAnswering } from "./answering/answerings.ts";
import { measureAnswering } from "./answering/measure-answering.ts";
import { createEngine } from "./engines.ts";
import { type EngineFigures, measureEngine } from "./measure-engine.ts";
import type { EngineJob, EngineReport } from "./run-engine.ts";
import { readSpeedSet } from "./speed-set.ts";

/** A process for one engine, so that neither its memory nor its rubbish is another's. */
const { engine: name, folder, passages, budgetMs, model } = JSON.parse(process.argv[2] ?? "") as EngineJob;
const set = await readSpeedSet(folder, passages);
const stopwatch = (): number => performance.now();
const figures = model === undefined ? await searching() : await answering(model);
const report: EngineReport = {
  figures: { ...figures, "peak RSS MB": Math.round(process.resourceUsage().maxRSS / 1024) },
};
process.send?.(report);

async function searching(): Promise<EngineFigures> {
  const engine = await createEngine(name);
  const measured = await measureEngine(engine, set, {
    stopwatch,
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
  return measured;
}

async function answering(address: string): Promise<EngineFigures> {
  const one = await createAnswering(name, address);
  const measured = await measureAnswering(one, set, { stopwatch, budgetMs });
  await one.close();
  return measured;
}
