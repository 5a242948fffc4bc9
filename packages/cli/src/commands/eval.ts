import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { civilDateIn, PlatformError, type Vertical } from "@guildhall/core";
import {
  type GoldenRun,
  type GoldenSummary,
  type EngineResult,
  enginesNamed,
  type Provenance,
  readSet,
  runGolden,
  runLoad,
  runRetrieval,
  runSpeed,
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
    "retrieval --set DIR [--run FILE] | golden [--set FILE --corpus FILE|DIR] | speed --set DIR [--passages N] [--engine NAME] [--url URL --vertical V]  [--vertical V] [--out FILE]",
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
    if (suite === "speed") return speed(invocation);
    throw new PlatformError("cli/missing_argument", {
      argument: "retrieval | golden | speed",
      usage: usageOf(evalCommand),
    });
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
  );
  const runFile = invocation.text("run");
  if (runFile !== undefined) await writeRun(runFile, run, "guildhall");
  await finish(summary, [], invocation);
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
  const flags = ["set", "vertical", "passages", "url"].flatMap((flag) =>
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
