import { localPrincipal, type Vertical } from "@guildhall/core";
import { incomingFrom, type IncomingOrFault, readDocument, usualLimits } from "@guildhall/ingest";
import { readConfiguration, type Runtime, verticals } from "@guildhall/runtime";
import { withRuntime } from "../../with-runtime.ts";
import type { PipelineFigures, PipelineJob } from "./run-pipeline.ts";

/** A process that takes files in as the product does, alone or with reading processes, and says what it took. */
const { vertical: id, workers, warm, files } = JSON.parse(process.argv[2] ?? "") as PipelineJob;
const vertical = verticals.find((each: Vertical) => each.id === id) ?? verticals[0];
const configuration = await readConfiguration("guildhall.yaml", process.env, {});

const figures = await withRuntime(
  { ...configuration, reading: { ...usualLimits, ...configuration.reading, processes: Math.max(workers, 1) } },
  verticals,
  async (runtime): Promise<PipelineFigures> => {
    await takeIn(runtime, warm, "warm");
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    const counts = await takeIn(runtime, files, "default");
    const { user, system } = process.cpuUsage(cpu);
    return {
      ...counts,
      cpuSeconds: (user + system) / 1e6,
      wallSeconds: (performance.now() - wall) / 1000,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    };
  },
);
process.send?.(figures);

async function takeIn(runtime: Runtime, paths: readonly string[], collection: string) {
  const counts = { pieces: 0, failed: 0 };
  const into = { vertical: vertical?.id ?? "", collection };
  for await (const { passages, fault } of runtime.ingest(documents(paths), into, localPrincipal)) {
    counts.pieces += passages ?? 0;
    if (fault) counts.failed += 1;
  }
  return counts;
}

/** Without workers every document is read right here. */
async function* documents(paths: readonly string[]): AsyncGenerator<IncomingOrFault> {
  for await (const document of incomingFrom(paths, {})) {
    if (workers > 0 || !("incoming" in document)) yield document;
    else {
      const { incoming } = document;
      yield { ...document, incoming: { ...incoming, read: () => incoming.read(readDocument) } };
    }
  }
}
