import type { Reading } from "@guildhall/core";
import { PlatformError } from "@guildhall/core";
import type { ReadOptions } from "../formats.ts";
import { allowance, type ReadingLimits } from "./limits.ts";
import { memoryOf } from "./memory-of.ts";
import type { Order, Told } from "./messages.ts";
import { attend, type ReadingProcess, rest } from "./start-process.ts";

/** How often the memory of a reading process is looked at, in milliseconds. */
const EVERY = 50;

/**
 * Has a document read by a reading process. Rejects with the reader's own fault, or, when the process had to be ended
 * or ended itself, with `ingest/too_slow`, `ingest/too_hungry` or `ingest/reader_broke`; it is of no use then.
 */
export async function readInProcess(
  { child }: ReadingProcess,
  bytes: Uint8Array,
  file: string,
  limits: ReadingLimits,
  { onProgress, signal, ...how }: ReadOptions = {},
): Promise<Reading> {
  const started = performance.now();
  let pagesRead = 0;
  const ending = new AbortController();
  attend(child);
  try {
    return await new Promise<Reading>((resolve, reject) => {
      const giveUp = (fault: unknown): void => {
        child.kill("SIGKILL");
        reject(fault as Error);
      };
      const tooHungry = (): PlatformError => new PlatformError("ingest/too_hungry", { file, limit: limits.megabytes });
      const look = async (): Promise<void> => {
        const spent = performance.now() - started;
        if (spent > allowance(bytes.length, pagesRead, limits))
          return giveUp(new PlatformError("ingest/too_slow", { file, seconds: Math.round(spent / 1000) }));
        const held = child.pid === undefined ? undefined : await memoryOf(child.pid);
        if (held !== undefined && held > limits.megabytes * 2 ** 20) giveUp(tooHungry());
      };
      const timer = setInterval(() => void look(), EVERY);
      const onTold = (told: Told): void => {
        if (told.kind === "reading") resolve(told.reading);
        else if (told.kind === "fault") reject(faultOf(told));
        else if (told.kind === "progress") {
          pagesRead = told.progress.done;
          onProgress?.(told.progress.done, told.progress.total);
        }
      };
      // Node ends itself with SIGABRT (or 134) when its objects fill the memory they may take
      const onExit = (exitCode: number | null, by: string | null): void =>
        reject(
          by === "SIGABRT" || exitCode === 134
            ? tooHungry()
            : new PlatformError("ingest/reader_broke", { file, cause: by ?? `exit ${exitCode ?? "?"}` }),
        );
      const onError = (error: Error): void => onExit(null, error.name);
      const onAbort = (): void => giveUp(signal?.reason);
      child.on("message", onTold).once("exit", onExit).once("error", onError);
      signal?.addEventListener("abort", onAbort);
      ending.signal.addEventListener("abort", () => {
        clearInterval(timer);
        child.off("message", onTold).off("exit", onExit).off("error", onError);
        signal?.removeEventListener("abort", onAbort);
      });
      if (signal?.aborted) return onAbort();
      if (child.exitCode !== null || child.signalCode !== null) return onExit(child.exitCode, child.signalCode);
      child.send({ kind: "read", file, length: bytes.length, how } satisfies Order, () => undefined);
      child.stdin?.write(bytes);
    });
  } finally {
    ending.abort();
    rest(child);
  }
}

function faultOf({ code, values, cause }: Extract<Told, { kind: "fault" }>): PlatformError {
  return new PlatformError(code, values as never, cause === undefined ? {} : { cause: new Error(cause) });
}
