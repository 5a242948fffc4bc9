import { runAnswers } from "@guildhall/eval";
import { readConfiguration } from "@guildhall/runtime";
import path from "node:path";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setOf } from "./invoked.ts";

export async function answers(invocation: Invocation): Promise<number> {
  const folder = setOf(invocation, "DIR");
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const set = { set: path.basename(path.resolve(folder)), folder };
  const [vertical] = chosenVerticals(invocation);
  if (!vertical) return 2;
  const { summary, results } = await runAnswers(set, vertical, configuration, provenanceOf(invocation));
  await finish(summary, results, invocation);
  return 0;
}
