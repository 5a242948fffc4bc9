import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { DATABASE_FILE } from "../database-file.ts";
import { openConnection, type Connection, type OnStep } from "./connection.ts";
import { OPENING, type Reply, type Request, type WorkerSettings } from "./messages.ts";
import { sqliteFault } from "./sqlite-fault.ts";

/** The loop of the worker thread: opens the file, then answers requests in the order they come. */
export function serve({ directory, lockWaitMs }: WorkerSettings, onStep?: OnStep): void {
  const port = parentPort;
  if (!port) throw new Error("The storage worker runs in a worker thread only.");
  const where = { directory, file: join(directory, DATABASE_FILE), lockWaitMs };
  const attempt = (id: number, work: () => Reply): void => {
    try {
      const reply = work();
      port.postMessage(reply, blobsOf(reply));
    } catch (error) {
      port.postMessage({ id, fault: sqliteFault(error, where) } satisfies Reply);
    }
  };

  let connection: Connection | undefined;
  attempt(OPENING, () => {
    connection = openConnection(directory, lockWaitMs, onStep);
    return { id: OPENING, outcome: "done" };
  });
  if (!connection) return;
  const open = connection;
  port.on("message", ({ id, order }: Request) => {
    attempt(id, () => {
      if (order.kind === "read") return { id, rows: open.read(order.queries) };
      if (order.kind === "transaction") return { id, outcome: open.transaction(order.statements) };
      open.close();
      return { id, outcome: "done" };
    });
    if (order.kind === "close") port.close();
  });
}

/** Bytes are handed over, not copied. */
function blobsOf(reply: Reply): ArrayBuffer[] {
  if (!("rows" in reply)) return [];
  return reply.rows.flatMap((rows) =>
    rows.flatMap((row) => Object.values(row).filter((value) => value instanceof ArrayBuffer)),
  );
}
