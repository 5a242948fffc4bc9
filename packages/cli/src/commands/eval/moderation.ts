import { runModeration } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, partOf, provenanceOf, rowsName, setsOf } from "./invoked.ts";

export async function moderation(invocation: Invocation): Promise<number> {
  const files = setsOf(invocation);
  const [set, verticals] = [files.map(rowsName).join(" "), chosenVerticals(invocation)];
  const { summary, results } = await runModeration(set, files, verticals, provenanceOf(invocation), partOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
