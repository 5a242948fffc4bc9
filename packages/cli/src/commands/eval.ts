import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { civilDateIn, PlatformError, type Vertical } from "@guildhall/core";
import {
  comparisonInWords,
  createBigramBm25,
  type GoldenRun,
  type GoldenSummary,
  type EngineResult,
  enginesNamed,
  type Provenance,
  type IdentifierSources,
  readJudgedQueries,
  readRun,
  readSet,
  type RetrievalOptions,
  runGolden,
  runIdentifiers,
  runLoad,
  runRetrieval,
  runSpeed,
  runVersions,
  type Summary,
  writePage,
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
    "retrieval --set DIR [--run FILE] [--learn DIR | --folds N] [--against bigram] [--baseline RUN] [--ablation] | golden [--set FILE --corpus FILE|DIR] | versions --set FILE | identifiers [--corpus DIR] | speed --set DIR [--passages N] [--engine NAME] [--url URL --vertical V] | report  [--vertical V] [--out FILE]",
  describe: { zh: "在评测集上测量", en: "measure on an evaluation set" },
  flags: {
    set: {
      type: "string",
      describe: { zh: "评测集：目录，或问题文件", en: "the set: a folder, or a file of questions" },
    },
    corpus: {
      type: "string",
      many: true,
      describe: {
        zh: "问题所问的文件或语料（golden，identifiers）",
        en: "documents the questions are about (golden, identifiers)",
      },
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
    against: {
      type: "string",
      describe: {
        zh: "同场对照的基线引擎：bigram（字二元组 BM25）",
        en: "a baseline engine to compare with in the same run: bigram (BM25 over character bigrams)",
      },
    },
    baseline: {
      type: "string",
      describe: { zh: "与这个 TREC run 文件逐题对照", en: "compare with this TREC run file, query by query" },
    },
    ablation: {
      type: "boolean",
      describe: { zh: "逐个去掉检索步骤，给出各值多少", en: "leave out one step of retrieval after another" },
    },
    out: {
      type: "string",
      describe: { zh: "逐题结果写入此文件（JSON 行）", en: "write results to this file (JSON lines)" },
    },
    vertical: { type: "string", describe: { zh: "只用这个行业", en: "only this vertical" } },
    passages: {
      type: "string",
      describe: {
        zh: "把语料切短、重复到这么多段（speed）",
        en: "cut and repeat the corpus to so many passages (speed)",
      },
    },
    url: {
      type: "string",
      describe: { zh: "给这个正在运行的服务加压（speed）", en: "put this running server under load (speed)" },
    },
    engine: {
      type: "string",
      many: true,
      describe: { zh: "只测名称以此开头的引擎（speed）", en: "only engines whose names begin so (speed)" },
    },
  },
  async run(invocation) {
    const [suite] = invocation.arguments;
    if (suite === "retrieval") return retrieval(invocation);
    if (suite === "golden") return golden(invocation);
    if (suite === "versions") return versions(invocation);
    if (suite === "identifiers") return identifiers(invocation);
    if (suite === "speed") return speed(invocation);
    if (suite === "report") return report(invocation);
    throw new PlatformError("cli/missing_argument", {
      argument: "retrieval | golden | versions | identifiers | speed | report",
      usage: usageOf(evalCommand),
    });
  },
};

async function retrieval(invocation: Invocation): Promise<number> {
  const folder = invocation.text("set");
  if (folder === undefined)
    throw new PlatformError("cli/missing_argument", { argument: "--set DIR", usage: usageOf(evalCommand) });
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

/** `eval report`: the page anew from the summaries that lie in the report folder. */
async function report(invocation: Invocation): Promise<number> {
  const page = await writePage(reportFolder);
  invocation.out({ page }, () => page);
  return 0;
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

async function speed(invocation: Invocation): Promise<number> {
  const folder = invocation.text("set");
  if (folder === undefined)
    throw new PlatformError("cli/missing_argument", { argument: "--set DIR", usage: usageOf(evalCommand) });
  const url = invocation.text("url");
  if (url !== undefined) {
    const vertical = chosenVerticals(invocation)[0]?.id ?? "";
    await finish(await runLoad({ folder, url, vertical }, provenanceOf(invocation)), [], invocation);
    return 0;
  }
  const passages = invocation.text("passages");
  const summary = await runSpeed(
    {
      folder,
      ...(passages === undefined ? {} : { passages: countOf(passages) }),
      engines: enginesNamed(invocation.texts("engine")),
      onResult: (engine, result) => invocation.note(`${engine.padEnd(28)} ${figuresOf(result)}`),
    },
    provenanceOf(invocation),
  );
  await finish(summary, [], invocation);
  return 0;
}

function figuresOf(result: EngineResult): string {
  if ("failed" in result) return `✗ ${result.failed}`;
  return Object.entries(result.figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
}

function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 10_000_000) return count;
  throw new PlatformError("cli/wrong_value", {
    flag: "--passages",
    expected: { zh: " 1 到 10000000 的整数", en: "a whole number from 1 to 10000000" },
    got: value.slice(0, 40),
  });
}

/** How many questions by number or name are asked in all. */
const IDENTIFIER_QUESTIONS = 300;

async function identifiers(invocation: Invocation): Promise<number> {
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const sources = identifierSources(invocation);
  let left = IDENTIFIER_QUESTIONS;
  let failed = 0;
  for (const [index, from] of sources.entries()) {
    const count = Math.ceil(left / (sources.length - index));
    const { summary, results } = await runIdentifiers(
      { from, count },
      verticals,
      configuration,
      provenanceOf(invocation),
    );
    left -= summary.questions;
    failed += summary.failed.length;
    for (const { rank, question, right, first } of results)
      if (rank !== 1) invocation.note(`✗ ${question}: ${rank || "–"}, ${right[0]} ≠ ${first}`);
    await finish(summary, results, invocation);
  }
  return failed > 0 ? 1 : 0;
}

/** The samples of each vertical; the given corpora as rows; or, with a vertical, the given documents as it divides them. */
function identifierSources(invocation: Invocation): readonly IdentifierSources[] {
  const corpora = invocation.texts("corpus");
  if (corpora.length === 0)
    return chosenVerticals(invocation).flatMap(({ id, samples }) =>
      samples === undefined ? [] : [{ set: id, vertical: id, ...samplesIn(samples) }],
    );
  const vertical = invocation.text("vertical");
  return corpora.map((folder) => {
    const set = path.basename(path.resolve(folder)).replace(/\..*$/, "");
    return vertical === undefined
      ? { set, rows: folder }
      : { set, documents: [folder], vertical, collection: "default" };
  });
}

/** The documents of a folder of samples, with what is said about them. */
function samplesIn(samples: string): Pick<GoldenRun, "documents" | "metadata" | "collection"> {
  const metadata = path.join(samples, "meta.json");
  return { documents: [samples], collection: "samples", ...(existsSync(metadata) ? { metadata } : {}) };
}

async function versions(invocation: Invocation): Promise<number> {
  const file = invocation.text("set");
  if (file === undefined)
    throw new PlatformError("cli/missing_argument", { argument: "--set FILE", usage: usageOf(evalCommand) });
  const [vertical = verticals[0]] = chosenVerticals(invocation);
  const set = path.basename(path.dirname(path.resolve(file)));
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const { summary, results } = await runVersions({ set, file, vertical }, configuration, provenanceOf(invocation));
  for (const { id, faults } of results) if (faults.length > 0) invocation.note(`✗ ${id}: ${faults.join("; ")}`);
  await finish(summary, results, invocation);
  return results.some(({ faults }) => faults.length > 0) ? 1 : 0;
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
  const flags = ["set", "learn", "folds", "vertical", "against", "baseline", "passages", "url"].flatMap((flag) =>
    invocation.text(flag) === undefined ? [] : [`--${flag} ${invocation.text(flag)}`],
  );
  for (const corpus of invocation.texts("corpus")) flags.push(`--corpus ${corpus}`);
  if (invocation.isSet("ablation")) flags.push("--ablation");
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
