import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { PlatformError, type Reading } from "@guildhall/core";

/** What a reading process is told. */
export interface ReadOrder {
  readonly path: string;
  readonly file: string;
  readonly password?: string | undefined;
}

/** What it answers. */
export type ReadAnswer =
  | { readonly reading: Reading }
  | { readonly code: PlatformError["code"]; readonly values: PlatformError["values"] }
  | { readonly untyped: string };

/** Reads files in another process, one after another; one that takes too long ends with the process that reads it. */
export interface ReaderApart {
  read(order: ReadOrder): Promise<Reading>;
  close(): void;
}

export function createReaderApart(limitMs: number): ReaderApart {
  let child: ChildProcess | undefined;

  const answerOf = (order: ReadOrder): Promise<ReadAnswer> =>
    new Promise((resolve) => {
      const reader = (child ??= fork(fileURLToPath(new URL("child.mjs", import.meta.url)), {
        serialization: "advanced",
        stdio: ["ignore", "ignore", "ignore", "ipc"],
      }));
      const finish = (answer: ReadAnswer): void => {
        clearTimeout(timer);
        reader.removeAllListeners();
        resolve(answer);
      };
      const end = (why: string): void => {
        child = undefined;
        reader.kill("SIGKILL");
        finish({ untyped: why });
      };
      const timer = setTimeout(() => end(`not read after ${Math.round(limitMs / 1000)} s`), limitMs);
      reader.once("message", (answer) => finish(answer as ReadAnswer));
      reader.once("exit", (code, signal) => end(`the reading process ended with ${signal ?? code}`));
      reader.send(order);
    });

  return {
    async read(order) {
      const answer = await answerOf(order);
      if ("reading" in answer) return answer.reading;
      throw "code" in answer ? new PlatformError(answer.code, answer.values) : new Error(answer.untyped);
    },
    close: () => child?.kill(),
  };
}
