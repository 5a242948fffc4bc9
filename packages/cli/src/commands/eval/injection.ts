import { runInjection } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, partOf, provenanceOf, rowsName, setsOf } from "./invoked.ts";

export async function injection(invocation: Invocation): Promise<number> {
  const files = setsOf(invocation);
  const set = files.map(rowsName).join(" ");
  const { summary, results } = await runInjection(set, files, provenanceOf(invocation), partOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
