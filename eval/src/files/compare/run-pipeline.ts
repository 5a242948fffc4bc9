import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PlatformError } from "@guildhall/core";

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
  /** Of the measuring process alone, its threads included. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

const compareFolder = fileURLToPath(new URL("../../../compare", import.meta.url));

/** Our own pipeline. */
export function runOurs(job: PipelineJob): Promise<PipelineFigures> {
  return measured(fileURLToPath(new URL("child.mjs", import.meta.url)), job);
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

function measured(module: string, job: PipelineJob): Promise<PipelineFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(module, [JSON.stringify(job)], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let figures: PipelineFigures | undefined;
    let said = "";
    child.stderr?.on("data", (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)));
    child.on("message", (message) => (figures = message as PipelineFigures));
    child.on("close", (code) => (figures ? resolve(figures) : reject(new Error(`ended with ${code}: ${said}`))));
  });
}
