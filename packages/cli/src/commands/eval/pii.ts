import path from "node:path";
import { runPersonal } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, provenanceOf, setOf } from "./invoked.ts";

export async function pii(invocation: Invocation): Promise<number> {
  const file = setOf(invocation, "FILE");
  const set = path.basename(file).replace(/\.jsonl(?:\.gz)?$/, "");
  const { summary, results } = await runPersonal(set, file, provenanceOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
