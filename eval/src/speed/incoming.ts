import { incomingRow, type IncomingOrFault } from "@guildhall/ingest";
import type { SpeedPassage } from "./engine.ts";

/** Passages as documents to take in, each under its id. */
export async function* incoming(passages: AsyncIterable<SpeedPassage>): AsyncGenerator<IncomingOrFault> {
  for await (const row of passages) yield { file: row.id, incoming: incomingRow(row, row.id, {}) };
}
