import path from "node:path";
import { PlatformError } from "@guildhall/core";
import {
  comparisonInWords,
  createBigramBm25,
  readJudgedQueries,
  readRun,
  readSet,
  type RetrievalOptions,
  runRetrieval,
  writeRun,
} from "@guildhall/eval";
import { readConfiguration } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setOf } from "./invoked.ts";

export async function retrieval(invocation: Invocation): Promise<number> {
  const folder = setOf(invocation, "DIR");
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const against = await baselineOf(invocation);
  const { summary, run } = await runRetrieval(
    await readSet(folder),
    chosenVerticals(invocation),
    configuration,
    provenanceOf(invocation),
    { ...(against ? { against } : {}), ablation: invocation.isSet("ablation"), ...(await learningOf(invocation)) },
  );
  const runFile = invocation.text("run");
  if (runFile !== undefined) await writeRun(runFile, run, "guildhall");
  for (const line of comparisonInWords(summary, invocation.language)) invocation.note(line);
  await finish(summary, [], invocation);
  return 0;
}

/** What is learned before measuring. */
async function learningOf(invocation: Invocation): Promise<Pick<RetrievalOptions, "learn" | "folds">> {
  const [folder, folds] = [invocation.text("learn"), invocation.text("folds")];
  if (folder !== undefined) return { learn: await readJudgedQueries(folder) };
  if (folds === undefined) return {};
  if (!/^([2-9]|[1-9]\d)$/.test(folds))
    throw new PlatformError("cli/wrong_value", {
      flag: "--folds",
      expected: { zh: "2 到 99 的整数", en: "a whole number from 2 to 99" },
      got: folds.slice(0, 40),
    });
  return { folds: Number(folds) };
}

/** What is compared with: an engine of ours by name, or the run file of any other system. */
async function baselineOf(invocation: Invocation): Promise<RetrievalOptions["against"]> {
  const run = invocation.text("baseline");
  if (run !== undefined) return { name: path.basename(run), run: await readRun(run) };
  const engine = invocation.text("against");
  if (engine === undefined) return undefined;
  if (engine === "bigram") return { name: "bigram BM25", engine: createBigramBm25() };
  throw new PlatformError("cli/wrong_value", {
    flag: "--against",
    expected: { zh: " bigram", en: "bigram" },
    got: engine.slice(0, 40),
  });
}
