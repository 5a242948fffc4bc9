import type { Change, VersionToStore } from "@guildhall/core";
import type { Statement, Storage } from "@guildhall/storage";
import { buildSegment, MOST_PASSAGES, type VersionPassages } from "../segments/build-segment.ts";
import { segmentStatements } from "../segments/segment-statements.ts";
import { freezeAverages } from "../stored/freeze-averages.ts";
import {
  assertDimensions,
  byCorpus,
  clearingStatements,
  embeddingStatements,
  passageStatements,
} from "../stored/passage-statements.ts";

/**
 * What a change means for the collection: the passages of stored versions replace those they had, and a new segment
 * holds their words. Removed documents need nothing here: what belongs to a version goes with it, and a tombstone stays.
 */
export async function collectionStatements({ store = [] }: Change, storage: Storage): Promise<readonly Statement[]> {
  const versions = store.filter(({ passages }) => passages.length > 0);
  const versionIds = store.map(({ version }) => version.versionId);
  const statements: Statement[] = [...leaveTombstones(versionIds), ...clearingStatements(versionIds)];
  for (const [corpus, ofCorpus] of byCorpus(versions)) {
    await assertDimensions(ofCorpus, corpus, storage);
    for (const chunk of chunks(ofCorpus)) {
      const segment = buildSegment(
        chunk.map(({ version, passages }) => ({
          versionId: version.versionId,
          title: version.title,
          labels: version.labels,
          passages,
        })) satisfies VersionPassages[],
      );
      statements.push(
        ...passageStatements(chunk, segment.documents.lengths),
        ...segmentStatements(segment, { corpus }),
      );
    }
    statements.push(...embeddingStatements(ofCorpus), freezeAverages(corpus));
  }
  return statements;
}

/** A version that was here leaves a tombstone for older segments. */
function leaveTombstones(versionIds: readonly string[]): readonly Statement[] {
  if (versionIds.length === 0) return [];
  return [
    {
      sql: `insert or ignore into tombstones (corpus_id, before_seq, version_id)
        select corpus_id, (select counter from changes), version_id from versions
        where version_id in (select value from json_each(?)) and exists (select 1 from passages where passages.arrival = versions.arrival)`,
      parameters: [JSON.stringify(versionIds)],
    },
  ];
}

/** At most as many passages as a segment holds; a version larger than that is spread over several. */
function chunks(versions: readonly VersionToStore[]): readonly (readonly VersionToStore[])[] {
  const pieces = versions.flatMap((each) =>
    Array.from({ length: Math.ceil(each.passages.length / MOST_PASSAGES) }, (_, at) => ({
      ...each,
      passages: each.passages.slice(at * MOST_PASSAGES, (at + 1) * MOST_PASSAGES),
    })),
  );
  const groups: VersionToStore[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (room < piece.passages.length) {
      groups.push([]);
      room = MOST_PASSAGES;
    }
    groups.at(-1)?.push(piece);
    room -= piece.passages.length;
  }
  return groups;
}
