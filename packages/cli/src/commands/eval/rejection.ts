import { runFar, runRejection } from "@guildhall/eval";
import { readConfiguration, verticals } from "@guildhall/runtime";
import path from "node:path";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf } from "./invoked.ts";

export async function rejection(invocation: Invocation): Promise<number> {
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const [folder, [documents]] = [invocation.text("set"), invocation.texts("corpus")];
  const provenance = provenanceOf(invocation);
  const [vertical] = chosenVerticals(invocation);
  if (folder !== undefined && documents === undefined) {
    const set = { set: path.basename(path.resolve(folder)), folder };
    const { summary, results } = await runRejection(set, verticals, configuration, provenance);
    await finish(summary, results, invocation);
    return 0;
  }
  const sets = folder && documents && vertical ? { questions: folder, documents, vertical } : undefined;
  const { summary, results } = await runFar(sets, verticals, configuration, provenance);
  await finish(summary, results, invocation);
  return 0;
}
