import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { EngineFigures } from "./measure-engine.ts";

/** What a child is told. */
export interface EngineJob {
  readonly engine: string;
  readonly folder: string;
  readonly passages?: number;
  readonly budgetMs: number;
  /** Address of the base model, where answers are measured and not searches. */
  readonly model?: string;
}

/** What a child says at its end. */
export interface EngineReport {
  readonly figures: EngineFigures;
}

/** The figures, or why there are none: it ran out of memory or of time, or failed. */
export type EngineResult = EngineReport | { readonly failed: string };

/** Measures one engine in a process of its own, which is ended after `limitMs`. */
export function runEngine(job: EngineJob, limitMs: number): Promise<EngineResult> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL("child.mjs", import.meta.url)), [JSON.stringify(job)], {
      execArgv: ["--expose-gc", "--max-old-space-size=6144"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let result: EngineResult | undefined;
    let said = "";
    const timer = setTimeout(() => {
      result ??= { failed: `not done after ${Math.round(limitMs / 1000)} s` };
      child.kill("SIGKILL");
    }, limitMs);
    child.stderr?.on("data", (piece: Buffer) => (said = (said + piece.toString()).slice(-4000)));
    child.on("message", (report) => (result = report as EngineReport));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve(result ?? { failed: causeIn(said) ?? `ended with ${signal ?? code}` });
    });
  });
}

/** The line of a stack that names the error. */
function causeIn(said: string): string | undefined {
  if (/heap out of memory|Array buffer allocation failed/.test(said)) return "out of memory";
  return /^(?:\w*Error|PlatformError)\b.*$/m.exec(said)?.[0]?.slice(0, 200);
}
