import { evaluateRecords } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, provenanceOf } from "./invoked.ts";

export async function records(invocation: Invocation): Promise<number> {
  const { summary, results } = evaluateRecords(provenanceOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
