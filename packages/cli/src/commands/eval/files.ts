import path from "node:path";
import { fileURLToPath } from "node:url";
import { compareFiles, isHostile, runFiles, runHostile } from "@guildhall/eval";
import { verticals } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setOf } from "./invoked.ts";

/** Exit code 1 where a file does not end as it should, words or articles are missing, or passages do not cover a text. */
export async function files(invocation: Invocation): Promise<number> {
  const folder = setOf(invocation, "DIR");
  const set = path.basename(path.resolve(folder));
  if (invocation.isSet("compare")) {
    await finish(await compare(folder, set, invocation), [], invocation);
    return 0;
  }
  if (isHostile(folder)) return hostile(folder, set, invocation);
  const { summary, results } = await runFiles({ set, folder }, chosenVerticals(invocation), provenanceOf(invocation));
  for (const { file, faults } of results) for (const fault of faults) invocation.note(`✗ ${file}: ${fault}`);
  for (const skipped of summary.skipped) invocation.note(`– ${skipped}`);
  await finish(summary, results, invocation);
  return summary.faulty.length > 0 ? 1 : 0;
}

/** Our speed beside that of another pipeline, on the same files in one run. */
async function compare(folder: string, set: string, invocation: Invocation) {
  const [vertical = verticals[0]] = chosenVerticals(invocation);
  return compareFiles({ set, folder, vertical }, provenanceOf(invocation), (pipeline, figures) =>
    invocation.note(
      `${pipeline.padEnd(24)} cpu ${figures.cpuSeconds.toFixed(1)} s · wall ${figures.wallSeconds.toFixed(1)} s · ` +
        `peak ${Math.round(figures.peakMegabytes)} MB${figures.peakMegabytesOfReader ? ` + ${Math.round(figures.peakMegabytesOfReader)} MB a reader` : ""} · ${figures.pieces} pieces · ${figures.failed} failed`,
    ),
  );
}

const bin = fileURLToPath(new URL("../../../bin/guildhall.js", import.meta.url));

/** Hostile files go through the door of a server of their own. Exit code 1 where one ends untyped or late, or the server suffers. */
async function hostile(folder: string, set: string, invocation: Invocation): Promise<number> {
  const [vertical] = chosenVerticals(invocation);
  const run = { set, folder, vertical: vertical?.id ?? "", serve: [bin, "serve", "--port", "0", "--json"] };
  const onProgress = (done: number, total: number): void => invocation.progress(`${done}/${total}`);
  const { summary, results } = await runHostile(run, onProgress, provenanceOf(invocation));
  invocation.progress("");
  for (const fault of summary.faulty) invocation.note(`✗ ${fault}`);
  await finish(summary, results, invocation);
  return summary.faulty.length > 0 ? 1 : 0;
}
