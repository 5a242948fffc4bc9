import type { Statement, Storage } from "@guildhall/storage";
import { decodeDocuments } from "../segments/documents-block.ts";
import { mergeSegments } from "../segments/merge-segments.ts";
import { segmentsToMerge } from "../segments/merge-policy.ts";
import { segmentStatements } from "../segments/segment-statements.ts";
import { createSegmentView, type SegmentView } from "./segment-view.ts";
import { bury, type Tombstone } from "./tombstones.ts";

/** Merges until the policy has nothing to merge. A merge that met a change of another process is simply not made. */
export async function maintain(
  storage: Storage,
  { everything = false }: { readonly everything?: boolean },
): Promise<number> {
  let merges = 0;
  for (const { corpus_id } of await storage.all<{ corpus_id: number }>(
    "select distinct corpus_id from segments order by corpus_id",
  )) {
    for (;;) {
      const group = segmentsToMerge(await segmentsOf(storage, corpus_id), everything);
      if (group.length === 0 || !(await merge(storage, corpus_id, group))) break;
      merges += 1;
    }
  }
  return merges;
}

async function segmentsOf(storage: Storage, corpusId: number): Promise<readonly SegmentView[]> {
  const [rows, tombstones] = (await storage.snapshot([
    {
      sql: `select segments.segment_id as segmentId, seq, segments.bytes as bytes, first_dimensions, segment_blocks.bytes as documents
        from segments join segment_blocks on segment_blocks.segment_id = segments.segment_id and block = 0 where corpus_id = ?`,
      parameters: [corpusId],
    },
    {
      sql: "select version_id as versionId, before_seq as beforeSeq from tombstones where corpus_id = ?",
      parameters: [corpusId],
    },
  ])) as [
    { segmentId: number; seq: number; bytes: number; first_dimensions: ArrayBuffer; documents: ArrayBuffer }[],
    Tombstone[],
  ];
  const segments = rows.map(({ first_dimensions, documents, ...row }) =>
    createSegmentView({ ...row, firstDimensions: new Uint32Array(first_dimensions) }, decodeDocuments(documents)),
  );
  bury(tombstones, segments);
  return segments;
}

/** The new segment stands in for the old ones only if all of these are still there. It is as old as the youngest. */
async function merge(storage: Storage, corpusId: number, group: readonly SegmentView[]): Promise<boolean> {
  const ids = JSON.stringify(group.map(({ segmentId }) => segmentId));
  const merged = await mergeSegments(
    group.toSorted((left, right) => left.seq - right.seq || left.segmentId - right.segmentId),
    async (segmentId, block) => {
      const [row] = await storage.all<{ bytes: ArrayBuffer }>(
        "select bytes from segment_blocks where segment_id = ? and block = ?",
        [segmentId, block],
      );
      return row?.bytes ?? new ArrayBuffer(12);
    },
  );
  const seq = Math.max(...group.map((segment) => segment.seq));
  const isEmpty = merged.documents.versionOfPassage.length === 0;
  const statements: readonly Statement[] = [
    {
      sql: "delete from segments where segment_id in (select value from json_each(?))",
      parameters: [ids],
      expectRows: group.length,
    },
    ...(isEmpty ? [] : segmentStatements(merged, { corpusId, seq })),
    {
      sql: "delete from tombstones where corpus_id = ?1 and before_seq <= coalesce((select min(seq) from segments where corpus_id = ?1), before_seq)",
      parameters: [corpusId],
    },
  ];
  return (await storage.transaction(statements)) === "done";
}
