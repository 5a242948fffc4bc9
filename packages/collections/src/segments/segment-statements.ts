import type { Corpus } from "@guildhall/core";
import type { Statement } from "@guildhall/storage";
import type { BuiltSegment } from "./build-segment.ts";
import { encodeDocuments } from "./documents-block.ts";

const CORPUS = "(select corpus_id from corpora where tenant = ? and vertical = ? and collection = ?)";

/** Appends a segment: its row, then its blocks, all within one transaction of one connection. */
export function segmentStatements(
  segment: BuiltSegment,
  into: { readonly corpus: Corpus } | { readonly corpusId: number; readonly seq: number },
): readonly Statement[] {
  const documents = encodeDocuments(segment.documents);
  const blocks = [documents, ...segment.postings.blocks];
  const bytes = blocks.reduce((sum, block) => sum + block.byteLength, 0);
  const first = new Uint8Array(segment.postings.firstDimensions.buffer);
  const numbers = [segment.documents.versionOfPassage.length, bytes, first];
  const row: Statement =
    "corpus" in into
      ? {
          sql: `insert into segments (corpus_id, seq, passages, bytes, first_dimensions) values (${CORPUS}, (select counter from changes), ?, ?, ?)`,
          parameters: [into.corpus.tenant, into.corpus.vertical, into.corpus.collection, ...numbers],
        }
      : {
          sql: "insert into segments (corpus_id, seq, passages, bytes, first_dimensions) values (?, ?, ?, ?, ?)",
          parameters: [into.corpusId, into.seq, ...numbers],
        };
  return [
    row,
    {
      // The segment appended last is this one: nobody else writes meanwhile.
      sql: "insert into segment_blocks (segment_id, block, bytes) values ((select max(segment_id) from segments), ?, ?)",
      parameterSets: blocks.map((block, number) => [number, block]),
    },
  ];
}
