import { evaluateGrounding, readGroundingRows } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, provenanceOf, rowsName, setOf } from "./invoked.ts";

export async function grounding(invocation: Invocation): Promise<number> {
  const file = setOf(invocation, "FILE");
  const name = rowsName(file);
  const rows = await readGroundingRows(file);
  const { summary, results } = evaluateGrounding(name, rows, () => performance.now(), provenanceOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
