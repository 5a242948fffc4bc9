import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { percentile } from "../metrics/percentile.ts";
import { rounded } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import { type Posted, postFile } from "./post-file.ts";
import { type HostileFile, readManifest } from "./read-manifest.ts";
import { changedIn, treeOf } from "./tree-of.ts";
import { watchHealth } from "./watch-health.ts";
import { startWatchedServer } from "./watched-server.ts";

/** What the issue asks: every file ends within ten seconds, the event loop's 99th percentile stays under 200 ms. */
const [LONGEST, LOOP] = [10_000, 200];

export { isHostile } from "./read-manifest.ts";

export interface HostileResult extends HostileFile, Posted {
  readonly faults: readonly string[];
}

export interface HostileSummary extends Summary {
  readonly files: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly untyped: number;
  readonly slow: number;
  readonly fileMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly eventLoopMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly healthMs: { readonly asked: number; readonly failed: number; readonly p99: number; readonly max: number };
  readonly outboundSockets: number;
  readonly writtenElsewhere: number;
  readonly faulty: readonly string[];
}

/**
 * Brings every file of a hostile set through the door of a running server and says what became of it, how the server did
 * meanwhile, whether it called anywhere and whether anything was written outside its data folder.
 */
export async function runHostile(
  { set, folder, vertical, serve }: { set: string; folder: string; vertical: string; serve: readonly string[] },
  onProgress: (done: number, total: number) => void,
  provenance: Provenance,
): Promise<{ readonly summary: HostileSummary; readonly results: readonly HostileResult[] }> {
  const files = await readManifest(folder);
  const scratch = await mkdtemp(path.join(tmpdir(), "guildhall-hostile-"));
  const setBefore = await treeOf(folder);
  const server = await startWatchedServer(serve, scratch);
  await server.begin();
  const health = watchHealth(server.address);
  const results: HostileResult[] = [];
  for (const [at, file] of files.entries()) {
    const bytes = await readFile(path.join(folder, file.file));
    const posted = await postFile(server.address, vertical, path.basename(file.file), bytes);
    results.push({ ...file, ...posted, faults: faultsOf(posted) });
    onProgress(at + 1, files.length);
  }
  const { milliseconds, failed } = await health.stop();
  const loop = await server.report();
  await server.stop();
  const written = [...(await server.writtenElsewhere()), ...changedIn(setBefore, await treeOf(folder))];
  await rm(scratch, { recursive: true, force: true });
  const took = results.map(({ ms }) => ms);
  const faulty = results.filter(({ faults }) => faults.length > 0).map(({ file }) => file);
  const summary: HostileSummary = {
    suite: "hostile",
    set,
    files: files.length,
    outcomes: countBy(results, ({ outcome, code }) => code ?? outcome),
    untyped: results.filter(({ outcome, code }) => outcome === "untyped" || code?.startsWith("internal/")).length,
    slow: took.filter((ms) => ms > LONGEST).length,
    fileMs: { p50: percentile(took, 0.5), p99: percentile(took, 0.99), max: Math.max(...took) },
    eventLoopMs: { p50: rounded(loop.loopP50), p99: rounded(loop.loopP99), max: rounded(loop.loopMax) },
    healthMs: {
      asked: milliseconds.length,
      failed,
      p99: rounded(percentile(milliseconds, 0.99)),
      max: rounded(Math.max(...milliseconds)),
    },
    outboundSockets: loop.sockets,
    writtenElsewhere: written.length,
    faulty: [
      ...faulty,
      ...(loop.loopP99 >= LOOP ? [`event loop p99 ${Math.round(loop.loopP99)} ms`] : []),
      ...(failed > 0 ? [`/healthz failed ${failed} times`] : []),
      ...(loop.sockets > 0 ? [`${loop.sockets} outbound sockets`] : []),
      ...written.map((each) => `written: ${each}`),
    ],
    ...provenance,
  };
  return { summary, results };
}

function faultsOf({ outcome, code, ms }: Posted): readonly string[] {
  return [
    ...(outcome === "untyped" || code?.startsWith("internal/") ? [`ended in ${code ?? "nothing"}`] : []),
    ...(ms > LONGEST ? [`took ${ms} ms`] : []),
  ];
}

function countBy<Item>(items: readonly Item[], of: (item: Item) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1;
  return counts;
}
