import path from "node:path";
import { evaluateGrounding, readGroundingRows } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, provenanceOf, setOf } from "./invoked.ts";

export async function grounding(invocation: Invocation): Promise<number> {
  const file = setOf(invocation, "FILE");
  const name = path.basename(file).replace(/\.jsonl(?:\.gz)?$/, "");
  const rows = await readGroundingRows(file);
  const { summary, results } = evaluateGrounding(name, rows, () => performance.now(), provenanceOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
