import path from "node:path";
import { runVersions } from "@guildhall/eval";
import { readConfiguration, verticals } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setOf } from "./invoked.ts";

export async function versions(invocation: Invocation): Promise<number> {
  const file = setOf(invocation, "FILE");
  const [vertical = verticals[0]] = chosenVerticals(invocation);
  const set = path.basename(path.dirname(path.resolve(file)));
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const { summary, results } = await runVersions({ set, file, vertical }, configuration, provenanceOf(invocation));
  for (const { id, faults } of results) if (faults.length > 0) invocation.note(`✗ ${id}: ${faults.join("; ")}`);
  await finish(summary, results, invocation);
  return results.some(({ faults }) => faults.length > 0) ? 1 : 0;
}
