import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { civilDateIn, PlatformError, type Vertical } from "@guildhall/core";
import {
  type GoldenRun,
  type GoldenSummary,
  type LearningOptions,
  type Provenance,
  readJudgedQueries,
  readSet,
  runGolden,
  runRetrieval,
  type Summary,
  writeReport,
  writeRun,
} from "@guildhall/eval";
import { readConfiguration, verticalNamed, verticals } from "@guildhall/runtime";
import type { Command, Invocation } from "../command.ts";
import { usageOf } from "../parse.ts";

const reportFolder = fileURLToPath(new URL("../../../../eval/report", import.meta.url));

export const evalCommand: Command = {
  name: "eval",
  usage:
    "retrieval --set DIR [--run FILE] [--learn DIR | --folds N] | golden [--set FILE --corpus FILE|DIR]  [--vertical V] [--out FILE]",
  describe: { zh: "在评测集上测量", en: "measure on an evaluation set" },
  flags: {
    set: {
      type: "string",
      describe: { zh: "评测集：目录，或问题文件", en: "the set: a folder, or a file of questions" },
    },
    corpus: {
      type: "string",
      many: true,
      describe: { zh: "问题所问的文件或语料（golden）", en: "documents the questions are about (golden)" },
    },
    run: { type: "string", describe: { zh: "把检索结果写成 TREC run 文件", en: "write a TREC run file" } },
    learn: {
      type: "string",
      describe: {
        zh: "先把这个目录的问题（queries.jsonl 与 qrels.tsv）作为已确认的问题收下",
        en: "first take in this folder's questions (queries.jsonl with qrels.tsv) as confirmed ones",
      },
    },
    folds: {
      type: "string",
      describe: {
        zh: "交叉验证：分成几份，每份用其余各份学习后再测",
        en: "cross-validation in so many parts, each measured after learning from the others",
      },
    },
    out: {
      type: "string",
      describe: { zh: "逐题结果写入此文件（JSON 行）", en: "write results to this file (JSON lines)" },
    },
    vertical: { type: "string", describe: { zh: "只用这个行业", en: "only this vertical" } },
  },
  async run(invocation) {
    const [suite] = invocation.arguments;
    if (suite === "retrieval") return retrieval(invocation);
    if (suite === "golden") return golden(invocation);
    throw new PlatformError("cli/missing_argument", { argument: "retrieval | golden", usage: usageOf(evalCommand) });
  },
};

async function retrieval(invocation: Invocation): Promise<number> {
  const folder = invocation.text("set");
  if (folder === undefined)
    throw new PlatformError("cli/missing_argument", { argument: "--set DIR", usage: usageOf(evalCommand) });
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const { summary, run } = await runRetrieval(
    await readSet(folder),
    chosenVerticals(invocation),
    configuration,
    provenanceOf(invocation),
    await learningOf(invocation),
  );
  const runFile = invocation.text("run");
  if (runFile !== undefined) await writeRun(runFile, run, "guildhall");
  await finish(summary, [], invocation);
  return 0;
}

/** What is learned before measuring. */
async function learningOf(invocation: Invocation): Promise<LearningOptions> {
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

async function golden(invocation: Invocation): Promise<number> {
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
      const metadata = path.join(samples, "meta.json");
      return [
        {
          set: id,
          questions,
          vertical: id,
          documents: [samples],
          collection: "samples",
          ...(existsSync(metadata) ? { metadata } : {}),
        },
      ];
    });
  }
  const documents = invocation.texts("corpus");
  if (documents.length === 0)
    throw new PlatformError("cli/missing_argument", { argument: "--corpus FILE|DIR", usage: usageOf(evalCommand) });
  const vertical = invocation.text("vertical") ?? verticals[0]?.id ?? "";
  return [{ set: path.basename(set).replace(/\..*$/, ""), questions: set, vertical, documents, collection: "default" }];
}

function chosenVerticals(invocation: Invocation): readonly Vertical[] {
  const id = invocation.text("vertical");
  return id === undefined ? verticals : [verticalNamed(id, verticals)];
}

/** Results go to --out, the summary to the report folder and, last, to standard output. */
async function finish(
  summary: Summary | GoldenSummary,
  results: readonly unknown[],
  invocation: Invocation,
): Promise<void> {
  const out = invocation.text("out");
  if (out !== undefined) await writeFile(out, results.map((result) => `${JSON.stringify(result)}\n`).join(""));
  await writeReport(reportFolder, summary);
  invocation.out(summary, () => JSON.stringify(summary, undefined, 2));
}

function provenanceOf(invocation: Invocation): Provenance {
  const flags = ["set", "learn", "folds", "vertical"].flatMap((flag) =>
    invocation.text(flag) === undefined ? [] : [`--${flag} ${invocation.text(flag)}`],
  );
  return {
    command: ["guildhall eval", ...invocation.arguments, ...flags].join(" "),
    date: civilDateIn("Asia/Shanghai", new Date()),
    commit: commitHash(),
  };
}

function commitHash(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: reportFolder.replace(/report$/, ""),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return "unknown";
  }
}
