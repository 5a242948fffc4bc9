import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { civilDateIn, PlatformError, type Vertical } from "@guildhall/core";
import { type GoldenRun, type GoldenSummary, type Provenance, type Summary, writeReport } from "@guildhall/eval";
import { verticalNamed, verticals } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { usageOf } from "../../parse.ts";

export const reportFolder = fileURLToPath(new URL("../../../../../eval/report", import.meta.url));

export const USAGE =
  "retrieval --set DIR [--run FILE] [--learn DIR | --folds N] [--against bigram] [--baseline RUN] [--ablation] | golden [--set FILE --corpus FILE|DIR] | versions --set FILE | identifiers [--corpus DIR] | files --set DIR [--compare] | dialogue --set DIR [--part report] [--run FILE] | records [--written] | injection|moderation --set FILE... [--part report] | injection --obedient --set FILE... | pii --set FILE | grounding --set FILE | rejection [--set DIR [--corpus DIR]] | answers --set DIR | honesty --set DIR... | speed --set DIR [--answers] [--passages N] [--engine NAME] [--url URL --vertical V] | report  [--vertical V] [--out FILE]";

/** How the command is used, for errors. */
export const usageLine = usageOf({ name: "eval", usage: USAGE });

/** What `--set` names. Throws `cli/missing_argument` without it. */
export function setOf(invocation: Invocation, kind: "DIR" | "FILE"): string {
  const set = invocation.text("set");
  if (set === undefined)
    throw new PlatformError("cli/missing_argument", { argument: `--set ${kind}`, usage: usageLine });
  return set;
}

/** What `--set` and the words after it name. */
export function setsOf(invocation: Invocation, kind: "DIR" | "FILE" = "FILE"): readonly string[] {
  return [setOf(invocation, kind), ...invocation.arguments.slice(1)];
}

/** Which rows: all of them, or those of the reporting part. Throws `cli/wrong_value` for another word. */
export function partOf(invocation: Invocation): "all" | "report" {
  const part = invocation.text("part") ?? "all";
  if (part === "all" || part === "report") return part;
  throw new PlatformError("cli/wrong_value", { flag: "--part", expected: "all | report", got: part });
}

/** The name of a set that is a file of rows. */
export function rowsName(file: string): string {
  return path.basename(file).replace(/\.jsonl(?:\.gz)?$/, "");
}

export function chosenVerticals(invocation: Invocation): readonly Vertical[] {
  const id = invocation.text("vertical");
  return id === undefined ? verticals : [verticalNamed(id, verticals)];
}

/** The documents of a folder of samples, with what is said about them. */
export function samplesIn(samples: string): Pick<GoldenRun, "documents" | "metadata" | "collection"> {
  const metadata = path.join(samples, "meta.json");
  return { documents: [samples], collection: "samples", ...(existsSync(metadata) ? { metadata } : {}) };
}

/** Results go to --out, the summary to the report folder and, last, to standard output. */
export async function finish(
  summary: Summary | GoldenSummary,
  results: readonly unknown[],
  invocation: Invocation,
): Promise<void> {
  const out = invocation.text("out");
  if (out !== undefined) await writeFile(out, results.map((result) => `${JSON.stringify(result)}\n`).join(""));
  await writeReport(reportFolder, summary);
  invocation.out(summary, () => JSON.stringify(summary, undefined, 2));
}

export function provenanceOf(invocation: Invocation): Provenance {
  const flags = ["set", "learn", "folds", "vertical", "against", "baseline", "passages", "url", "part"].flatMap(
    (flag) => (invocation.text(flag) === undefined ? [] : [`--${flag} ${invocation.text(flag)}`]),
  );
  for (const corpus of invocation.texts("corpus")) flags.push(`--corpus ${corpus}`);
  if (invocation.isSet("ablation")) flags.push("--ablation");
  if (invocation.isSet("compare")) flags.push("--compare");
  if (invocation.isSet("obedient")) flags.push("--obedient");
  if (invocation.isSet("written")) flags.push("--written");
  if (invocation.isSet("answers")) flags.push("--answers");
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
