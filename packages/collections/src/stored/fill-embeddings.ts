import { textWithContext } from "@guildhall/core";
import type { Storage } from "@guildhall/storage";
import { renewing } from "./renewing.ts";

/** How far the passages of a vertical have embeddings, over all tenants and collections. */
export interface EmbeddingCoverage {
  readonly hasSome: boolean;
  readonly lacksSome: boolean;
}

interface Lacking {
  readonly arrival: number;
  readonly ordinal: number;
  readonly passage_id: string;
  readonly context: string;
  readonly text: string;
}

/** Passages embedded and committed at a time: what an interruption costs. */
const PAGE = 256;

const ofVertical = "versions.corpus_id in (select corpus_id from corpora where vertical = ?)";
const lacking = `from versions join passages using (arrival) where ${ofVertical} and not exists
  (select 1 from embeddings where embeddings.arrival = passages.arrival and embeddings.ordinal = passages.ordinal)`;

export async function embeddingCoverage(storage: Storage, vertical: string): Promise<EmbeddingCoverage> {
  const [some, missing] = await storage.snapshot([
    {
      sql: `select 1 from versions join embeddings using (arrival) where ${ofVertical} limit 1`,
      parameters: [vertical],
    },
    { sql: `select 1 ${lacking} limit 1`, parameters: [vertical] },
  ]);
  return { hasSome: (some?.length ?? 0) > 0, lacksSome: (missing?.length ?? 0) > 0 };
}

/** Takes all embeddings of a vertical away; its passages are found by their words as before. */
export async function forgetEmbeddings(storage: Storage, vertical: string): Promise<void> {
  await storage.transaction([
    {
      sql: `delete from embeddings where arrival in (select arrival from versions where ${ofVertical})`,
      parameters: [vertical],
    },
    ...renewing(`arrival in (select arrival from versions where ${ofVertical})`, [vertical]),
    { sql: "update changes set counter = counter + 1" },
  ]);
}

/**
 * Embeds the passages of a vertical that have no embedding, some at a time, each time committed: an interruption costs
 * little, and the next call goes on where this one ended. Yields how many of how many are done.
 */
export async function* fillEmbeddings(
  storage: Storage,
  vertical: string,
  embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>,
): AsyncGenerator<{ readonly done: number; readonly total: number }> {
  const [counted] = await storage.all<{ total: number }>(`select count(*) as total ${lacking}`, [vertical]);
  const total = counted?.total ?? 0;
  let [done, arrival, ordinal] = [0, 0, -1];
  for (;;) {
    const rows = await storage.all<Lacking>(
      `select passages.arrival as arrival, ordinal, passage_id, context, text ${lacking}
       and (passages.arrival, ordinal) > (?, ?) order by passages.arrival, ordinal limit ${PAGE}`,
      [vertical, arrival, ordinal],
    );
    const last = rows.at(-1);
    if (!last) return;
    const embeddings = await embed(rows.map(textWithContext));
    await keep(storage, rows, embeddings);
    ({ arrival, ordinal } = last);
    done += rows.length;
    yield { done, total: Math.max(done, total) };
  }
}

/** A passage that went in the meantime gets none. */
async function keep(storage: Storage, rows: readonly Lacking[], embeddings: readonly Float32Array[]): Promise<void> {
  await storage.transaction([
    {
      sql: "insert or ignore into embeddings (arrival, ordinal, dimensions, embedding) select arrival, ordinal, ?, ? from passages where passage_id = ?",
      parameterSets: rows.map(({ passage_id }, at) => {
        const { length, buffer, byteOffset, byteLength } = embeddings[at]!;
        return [length, new Uint8Array(buffer, byteOffset, byteLength), passage_id];
      }),
    },
    ...renewing("arrival in (select value from json_each(?))", [
      JSON.stringify([...new Set(rows.map(({ arrival }) => arrival))]),
    ]),
    { sql: "update changes set counter = counter + 1" },
  ]);
}
