import path from "node:path";
import { runFiles } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setOf } from "./invoked.ts";

/** Exit code 1 where a file does not end as it should, words or articles are missing, or passages do not cover a text. */
export async function files(invocation: Invocation): Promise<number> {
  const folder = setOf(invocation, "DIR");
  const set = path.basename(path.resolve(folder));
  const { summary, results } = await runFiles({ set, folder }, chosenVerticals(invocation), provenanceOf(invocation));
  for (const { file, faults } of results) for (const fault of faults) invocation.note(`✗ ${file}: ${fault}`);
  for (const skipped of summary.skipped) invocation.note(`– ${skipped}`);
  await finish(summary, results, invocation);
  return summary.faulty.length > 0 ? 1 : 0;
}
