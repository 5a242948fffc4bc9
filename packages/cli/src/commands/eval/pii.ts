import { runPersonal } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, provenanceOf, rowsName, setOf } from "./invoked.ts";

export async function pii(invocation: Invocation): Promise<number> {
  const file = setOf(invocation, "FILE");
  const set = rowsName(file);
  const { summary, results } = await runPersonal(set, file, provenanceOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
