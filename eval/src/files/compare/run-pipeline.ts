import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PlatformError } from "@guildhall/core";
import { type CodeForChild, codeForChild } from "@guildhall/ingest";

/** What a measuring process is told. */
export interface PipelineJob {
  readonly vertical: string;
  /** Processes that read; 0: it reads itself. */
  readonly workers: number;
  /** Taken in before the measuring begins, so that libraries are loaded. */
  readonly warm: readonly string[];
  readonly files: readonly string[];
}

export interface PipelineFigures {
  readonly pieces: number;
  readonly failed: number;
  /** Of the measuring process, its threads and the processes that read for it. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Of the measuring process. */
  readonly peakMegabytes: number;
  /** Of the largest process that reads for it. */
  readonly peakMegabytesOfReader?: number;
}

const compareFolder = fileURLToPath(new URL("../../../compare", import.meta.url));

/** Our own pipeline. */
export async function runOurs(job: PipelineJob): Promise<PipelineFigures> {
  const own = new URL(import.meta.url.endsWith(".ts") ? "child.ts" : "child.js", import.meta.url);
  const module = fileURLToPath(new URL("child.mjs", import.meta.url));
  return measured(module, job, await codeForChild(own));
}

/** LangChain.js's. Throws `eval/compare_missing` where it is not installed. */
export function runLangchain(job: PipelineJob): Promise<PipelineFigures> {
  if (!existsSync(join(compareFolder, "node_modules", "@langchain", "textsplitters")))
    throw new PlatformError("eval/compare_missing", {
      folder: join("eval", "compare"),
      command: "npm install --prefix eval/compare",
    });
  return measured(join(compareFolder, "langchain-files.js"), job);
}

function measured(module: string, job: PipelineJob, code?: CodeForChild): Promise<PipelineFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(module, [JSON.stringify(job)], {
      // none of our own: from source they would load a translator
      execArgv: [],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    if (code) child.send(code);
    let figures: PipelineFigures | undefined;
    let said = "";
    child.stderr?.on("data", (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)));
    child.on("message", (message) => (figures = message as PipelineFigures));
    child.on("close", (code) => (figures ? resolve(figures) : reject(new Error(`ended with ${code}: ${said}`))));
  });
}
