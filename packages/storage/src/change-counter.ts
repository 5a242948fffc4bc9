import { join } from "node:path";
import { DATABASE_FILE } from "./database-file.ts";

/** What a counter counts the changes of: documents, or these and the questions that people confirmed. */
export type CounterOf = "documents" | "everything";

export type Counters = Readonly<Record<CounterOf, number>>;

export const COUNTERS = "select counter as documents, counter + confirmed as everything from changes";

/** Numbers that rise with the commits of any process. What a process holds in memory stands while they stand still. */
export interface ChangeCounter {
  read(of?: CounterOf): Promise<number>;
  close(): Promise<void>;
}

interface Reader {
  /** Undefined when the file cannot be read just now. */
  read(): Counters | undefined;
  close(): void;
}

/** A command that asks one question asks less often; loading the library for it would cost 60 ms. */
const READS_BEFORE_OPENING = 10;

/**
 * Every search begins with this number, and asking the storage thread for it costs 30 to 400 µs, more than the search
 * of a small corpus. So a process that asks often reads it on its own thread, in 5 µs, over a connection that reads
 * nothing else; whatever goes wrong there, the storage thread is asked.
 */
export function createChangeCounter(directory: string, askThread: () => Promise<Counters>): ChangeCounter {
  let reads = 0;
  let opening: Promise<Reader | undefined> = Promise.resolve(undefined);
  let reader: Reader | undefined;
  let isClosed = false;
  return {
    async read(of = "documents") {
      const counters = reader?.read();
      if (counters !== undefined) return counters[of];
      reads += 1;
      if (reads === READS_BEFORE_OPENING && !isClosed) {
        opening = openReader(join(directory, DATABASE_FILE));
        void opening.then((opened) => (reader = isClosed ? undefined : opened));
      }
      return (await askThread())[of];
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
    const statement = database.prepare(COUNTERS);
    return {
      read() {
        try {
          return statement.get([]) as Counters | undefined;
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
