import { isPlatformError, PlatformError } from "@guildhall/core";
import { readDocument } from "../formats.ts";
import type { Order, Told } from "./messages.ts";

/** Progress is told no more often than this, in milliseconds. */
const EVERY = 100;

/** The process that reads documents, one after another, for as long as its parent asks. */
let received: Buffer[] = [];
let length = 0;
let order: Order | undefined;

process.on("message", (message: Order) => {
  order = message;
  void readWhenWhole();
});
process.stdin.on("data", (chunk: Buffer) => {
  received.push(chunk);
  length += chunk.length;
  void readWhenWhole();
});
tell({ kind: "ready" });

async function readWhenWhole(): Promise<void> {
  if (!order || length < order.length) return;
  const { file, how } = order;
  const bytes = Buffer.concat(received);
  [received, length, order] = [[], 0, undefined];
  let last = 0;
  try {
    const onProgress = (done: number, total: number): void => {
      if (Date.now() - last < EVERY) return;
      last = Date.now();
      tell({ kind: "progress", progress: { done, total } });
    };
    const reading = await readDocument(bytes, file, { ...how, onProgress });
    tell({ kind: "reading", reading });
  } catch (error) {
    const { code, values, cause } = faultOf(error, file);
    tell({
      kind: "fault",
      code,
      values,
      ...(cause === undefined ? {} : { cause: cause instanceof Error ? String(cause) : typeof cause }),
    });
  }
}

/** Whatever a library throws at a document is the document's fault. */
function faultOf(error: unknown, file: string): PlatformError {
  return isPlatformError(error) ? error : new PlatformError("ingest/corrupt", { file }, { cause: error });
}

function tell(told: Told): void {
  process.send?.(told);
}
