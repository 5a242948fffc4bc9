import { evaluateRecords, runWritten } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, provenanceOf } from "./invoked.ts";

export async function records(invocation: Invocation): Promise<number> {
  const provenance = provenanceOf(invocation);
  const { summary, results } = invocation.isSet("written") ? await runWritten(provenance) : evaluateRecords(provenance);
  await finish(summary, results, invocation);
  return 0;
}
