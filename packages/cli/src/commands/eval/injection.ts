import { runInjection, runObedient } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, partOf, provenanceOf, rowsName, setsOf } from "./invoked.ts";

export async function injection(invocation: Invocation): Promise<number> {
  const files = setsOf(invocation);
  const set = files.map(rowsName).join(" ");
  const provenance = provenanceOf(invocation);
  const { summary, results } = invocation.isSet("obedient")
    ? await runObedient(set, files, chosenVerticals(invocation), provenance)
    : await runInjection(set, files, provenance, partOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
