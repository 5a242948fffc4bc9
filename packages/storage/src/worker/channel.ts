import { PlatformError, type ErrorValues } from "@guildhall/core";
import { Worker } from "node:worker_threads";
import { OPENING, type Fault, type Order, type Reply, type WorkerSettings } from "./messages.ts";

export interface Channel {
  /** Resolves when the file is open. */
  readonly opened: Promise<Reply>;
  send(order: Order): Promise<Reply>;
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>;
}

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/** Starts the worker thread. It keeps the process alive only while somebody waits for it. */
export function openChannel(settings: WorkerSettings): Channel {
  const worker = new Worker(new URL("bootstrap.mjs", import.meta.url), { workerData: settings, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let lastId = OPENING;
  let isEnding = false;
  let death: string | undefined;

  const expect = (id: number): Promise<Reply> => {
    if (death !== undefined) return Promise.reject(new PlatformError("storage/failed", { cause: death }));
    worker.ref();
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
  const die = (cause: string): void => {
    death ??= cause;
    for (const { reject } of waiting.values()) reject(new PlatformError("storage/failed", { cause: death }));
    waiting.clear();
  };

  worker.on("message", (reply: Reply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    // A file that cannot be opened ends the thread: whoever waits for that end must not find the process gone first.
    isEnding ||= reply.id === OPENING && "fault" in reply;
    if (waiting.size === 0 && !isEnding) worker.unref();
    if ("fault" in reply) caller?.reject(platformError(reply.fault));
    else caller?.resolve(reply);
  });
  worker.on("error", (error: unknown) => die(error instanceof Error ? error.name : "worker"));
  const ended = new Promise<void>((resolve) => {
    worker.on("exit", () => {
      die("closed");
      resolve();
    });
  });

  return {
    opened: expect(OPENING),
    ended,
    send(order) {
      lastId += 1;
      isEnding ||= order.kind === "close";
      const reply = expect(lastId);
      if (death === undefined) worker.postMessage({ id: lastId, order });
      return reply;
    },
  };
}

function platformError({ code, values }: Fault): PlatformError {
  return new PlatformError(code, values as ErrorValues<typeof code>);
}
