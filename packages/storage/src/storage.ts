import type { Kysely } from "kysely";
import { type CounterOf, type Counters, COUNTERS, createChangeCounter } from "./change-counter.ts";
import type { Parameter, Query, Statement, TransactionOutcome } from "./statement.ts";
import type { Tables } from "./tables.ts";
import { openChannel } from "./worker/channel.ts";

/** The data file of an installation, behind the one thread that holds its connection. */
export interface Storage {
  readonly directory: string;
  all<Row>(sql: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Several queries that see one state of the file, with their rows in the order asked. */
  snapshot(queries: readonly Query[]): Promise<readonly (readonly unknown[])[]>;
  /** How often any process changed the documents, or whatever else is asked for, as the file stands now. */
  changeCounter(of?: CounterOf): Promise<number>;
  /** All statements or none. When it resolves with `done`, the change is on disk. */
  transaction(statements: readonly Statement[]): Promise<TransactionOutcome>;
  /** Builds and runs typed reads, and is loaded when it is first asked for. It has no interactive transactions. */
  kysely(): Promise<Kysely<Tables>>;
  close(): Promise<void>;
}

export interface StorageOptions {
  readonly directory: string;
  /** How long a commit waits for another process that is writing. */
  readonly lockWaitMs?: number;
  /** Another worker, for the crash suite. */
  readonly worker?: { readonly entry: URL; readonly more: Readonly<Record<string, string | number>> };
}

const LOCK_WAIT_MS = 10_000;

/** Opens the data folder, making it where there is none. */
export async function openStorage({ directory, lockWaitMs = LOCK_WAIT_MS, worker }: StorageOptions): Promise<Storage> {
  const fromSource = import.meta.url.endsWith(".ts");
  const entry = worker?.entry ?? new URL(fromSource ? "worker/worker.ts" : "worker/worker.js", import.meta.url);
  const channel = openChannel({
    directory,
    lockWaitMs,
    entry: entry.href,
    fromSource,
    ...(worker ? { more: worker.more } : {}),
  });
  try {
    await channel.opened;
  } catch (error) {
    await channel.ended;
    throw error;
  }

  const snapshot = async (queries: readonly Query[]): Promise<readonly (readonly unknown[])[]> => {
    const reply = await channel.send({ kind: "read", queries });
    return "rows" in reply ? reply.rows : [];
  };
  const all = async <Row>(sql: string, parameters: readonly Parameter[] = []): Promise<readonly Row[]> =>
    ((await snapshot([{ sql, parameters }]))[0] ?? []) as readonly Row[];
  const counter = createChangeCounter(
    directory,
    async () => (await all<Counters>(COUNTERS))[0] ?? { documents: 0, everything: 0 },
  );
  const close = async (): Promise<void> => {
    // The thread closes last: the last connection to close tidies the file.
    await counter.close();
    await channel.send({ kind: "close" });
    await channel.ended;
  };
  let closing: Promise<void> | undefined;
  return {
    directory,
    all,
    snapshot,
    changeCounter: counter.read,
    kysely: async () => (await import("./kysely-dialect.ts")).createKysely(all),
    async transaction(statements) {
      const reply = await channel.send({ kind: "transaction", statements });
      return "outcome" in reply ? reply.outcome : "stale";
    },
    close: () => (closing ??= close()),
  };
}
