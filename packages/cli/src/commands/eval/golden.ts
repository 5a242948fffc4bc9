import { existsSync } from "node:fs";
import path from "node:path";
import { PlatformError } from "@guildhall/core";
import { type GoldenRun, runGolden } from "@guildhall/eval";
import { readConfiguration, verticals } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, samplesIn, usageLine } from "./invoked.ts";

export async function golden(invocation: Invocation): Promise<number> {
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  let failed = 0;
  for (const run of goldenRuns(invocation)) {
    const { summary, results } = await runGolden(run, verticals, configuration, provenanceOf(invocation));
    for (const { id, faults } of results) if (faults.length > 0) invocation.note(`✗ ${id}: ${faults.join("; ")}`);
    failed += summary.failed.length;
    await finish(summary, results, invocation);
  }
  return failed > 0 ? 1 : 0;
}

/** The questions of a file over the documents given, or those of each vertical over its samples. */
function goldenRuns(invocation: Invocation): readonly GoldenRun[] {
  const set = invocation.text("set");
  if (set === undefined) {
    return chosenVerticals(invocation).flatMap(({ id, samples }): GoldenRun[] => {
      const questions = samples === undefined ? "" : path.join(samples, "..", "questions.jsonl");
      if (samples === undefined || !existsSync(questions)) return [];
      return [{ set: id, questions, vertical: id, ...samplesIn(samples) }];
    });
  }
  const documents = invocation.texts("corpus");
  if (documents.length === 0)
    throw new PlatformError("cli/missing_argument", { argument: "--corpus FILE|DIR", usage: usageLine });
  const vertical = invocation.text("vertical") ?? verticals[0]?.id ?? "";
  return [{ set: path.basename(set).replace(/\..*$/, ""), questions: set, vertical, documents, collection: "default" }];
}
