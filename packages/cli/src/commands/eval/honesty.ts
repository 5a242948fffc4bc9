import { runHonesty } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setsOf } from "./invoked.ts";

export async function honesty(invocation: Invocation): Promise<number> {
  const folders = setsOf(invocation, "DIR");
  const onSet = (set: string): void => invocation.note(set);
  const { summary, results } = await runHonesty(folders, chosenVerticals(invocation), provenanceOf(invocation), onSet);
  await finish(summary, results, invocation);
  return 0;
}
