import { join } from "node:path";
import { DATABASE_FILE } from "./database-file.ts";

/** The number that rises with every commit of any process. What a process holds in memory stands while it stands still. */
export interface ChangeCounter {
  read(): Promise<number>;
  close(): Promise<void>;
}

interface Reader {
  /** Undefined when the file cannot be read just now. */
  read(): number | undefined;
  close(): void;
}

/** A command that asks one question asks less often; loading the library for it would cost 60 ms. */
const READS_BEFORE_OPENING = 10;

/**
 * Every search begins with this number, and asking the storage thread for it costs 30 to 400 µs, more than the search
 * of a small corpus. So a process that asks often reads it on its own thread, in 5 µs, over a connection that reads
 * nothing else; whatever goes wrong there, the storage thread is asked.
 */
export function createChangeCounter(directory: string, askThread: () => Promise<number>): ChangeCounter {
  let reads = 0;
  let opening: Promise<Reader | undefined> = Promise.resolve(undefined);
  let reader: Reader | undefined;
  let isClosed = false;
  return {
    async read() {
      const counter = reader?.read();
      if (counter !== undefined) return counter;
      reads += 1;
      if (reads === READS_BEFORE_OPENING && !isClosed) {
        opening = openReader(join(directory, DATABASE_FILE));
        void opening.then((opened) => (reader = isClosed ? undefined : opened));
      }
      return askThread();
    },
    async close() {
      isClosed = true;
      reader = undefined;
      (await opening)?.close();
    },
  };
}

async function openReader(file: string): Promise<Reader | undefined> {
  try {
    const { default: Database } = await import("libsql");
    const database = new Database(file, { readonly: true, timeout: 0 });
    const statement = database.prepare("select counter from changes");
    return {
      read() {
        try {
          return (statement.get([]) as { readonly counter: number } | undefined)?.counter;
        } catch {
          return undefined;
        }
      },
      close: () => database.close(),
    };
  } catch {
    return undefined;
  }
}
