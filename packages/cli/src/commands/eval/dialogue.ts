import { writeFile } from "node:fs/promises";
import { runDialogue } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { finish, partOf, provenanceOf, setOf } from "./invoked.ts";

export async function dialogue(invocation: Invocation): Promise<number> {
  const folder = setOf(invocation, "DIR");
  const { summary, results } = await runDialogue(folder, partOf(invocation), provenanceOf(invocation));
  const run = invocation.text("run");
  if (run !== undefined) await writeFile(run, results.map((result) => `${JSON.stringify(result)}\n`).join(""));
  await finish(summary, results, invocation);
  return 0;
}
