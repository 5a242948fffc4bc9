import { localPrincipal, type Vertical } from "@guildhall/core";
import {
  createReadingPool,
  incomingFrom,
  type IncomingOrFault,
  type ReadDocument,
  readDocument,
} from "@guildhall/ingest";
import { readConfiguration, type Runtime, verticals } from "@guildhall/runtime";
import { withRuntime } from "../../with-runtime.ts";
import { watchChildren } from "./watch-children.ts";
import type { PipelineFigures, PipelineJob } from "./run-pipeline.ts";

void main(JSON.parse(process.argv[2] ?? "") as PipelineJob);

/** A process that takes files in as the product does, alone or with reading processes, and says what it took. No words are recognised in pictures. */
async function main({ vertical: id, workers, warm, files }: PipelineJob): Promise<void> {
  const vertical = verticals.find((each: Vertical) => each.id === id) ?? verticals[0];
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const pool = createReadingPool({ processes: Math.max(workers, 1) });
  const read = workers > 0 ? pool.readDocument : readDocument;
  const children = watchChildren();
  const figures = await withRuntime(configuration, verticals, async (runtime): Promise<PipelineFigures> => {
    const into = { vertical: vertical?.id ?? "", collection: "warm" };
    // every process reads a file of every kind
    for (const file of warm)
      await Promise.all(
        Array.from({ length: Math.max(workers, 1) }, () => takeIn(runtime, [file], into, (...how) => read(...how))),
      );
    const [own, below, wall] = [process.cpuUsage(), await children.processorSeconds(), performance.now()];
    const counts = await takeIn(runtime, files, { ...into, collection: "default" }, read);
    const wallSeconds = (performance.now() - wall) / 1000;
    const { user, system } = process.cpuUsage(own);
    return {
      ...counts,
      cpuSeconds: (user + system) / 1e6 + (await children.processorSeconds()) - below,
      wallSeconds,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
      ...(workers > 0 ? { peakMegabytesOfReader: children.peakMegabytes() } : {}),
    };
  });
  children.stop();
  await pool.close();
  process.send?.(figures);
}

async function takeIn(
  runtime: Runtime,
  paths: readonly string[],
  into: { readonly vertical: string; readonly collection: string },
  read: ReadDocument,
) {
  const counts = { pieces: 0, failed: 0 };
  for await (const { passages, fault } of runtime.ingest(documents(paths, read), into, localPrincipal)) {
    counts.pieces += passages ?? 0;
    if (fault) counts.failed += 1;
  }
  return counts;
}

async function* documents(paths: readonly string[], read: ReadDocument): AsyncGenerator<IncomingOrFault> {
  for await (const document of incomingFrom(paths, {})) {
    if (!("incoming" in document)) yield document;
    else {
      const { incoming } = document;
      yield { ...document, incoming: { ...incoming, read: () => incoming.read(read) } };
    }
  }
}
