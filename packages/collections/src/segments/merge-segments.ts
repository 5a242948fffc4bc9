import type { SegmentView } from "../embedded/segment-view.ts";
import { BLOCK_BYTES, type BuiltSegment } from "./build-segment.ts";
import { createDocumentsCollector } from "./documents-block.ts";
import { createPostingWriter, decodePostings, type PostingBlock } from "./posting-block.ts";

/** A posting list being read, block after block. */
interface Cursor {
  readonly segment: SegmentView;
  /** New number of each passage, -1 for the dead. */
  readonly renumbered: Int32Array;
  next: number;
  block: PostingBlock | undefined;
  term: number;
}

/** One segment with the live passages of several, in their order. One block of each is in memory at a time. */
export async function mergeSegments(
  segments: readonly SegmentView[],
  readBlock: (segmentId: number, block: number) => Promise<ArrayBuffer>,
): Promise<BuiltSegment> {
  const collector = createDocumentsCollector(
    segments.reduce((sum, { passages, deadPassages }) => sum + passages - deadPassages, 0),
  );
  const cursors: Cursor[] = segments.map((segment) => ({
    segment,
    renumbered: copyDocuments(segment, collector),
    next: 1,
    block: undefined,
    term: 0,
  }));
  const advance = async (cursor: Cursor): Promise<void> => {
    cursor.term += 1;
    if (cursor.block && cursor.term < cursor.block.dimensions.length) return;
    const isOver = cursor.next > cursor.segment.firstDimensions.length;
    cursor.block = isOver ? undefined : decodePostings(await readBlock(cursor.segment.segmentId, cursor.next));
    cursor.next += 1;
    cursor.term = 0;
  };
  for (const cursor of cursors) await advance(cursor);

  const writer = createPostingWriter(BLOCK_BYTES);
  for (;;) {
    const dimension = leastDimension(cursors);
    if (dimension === undefined) break;
    let isBegun = false;
    for (const cursor of cursors) {
      const { block, term, renumbered } = cursor;
      if (!block || block.dimensions[term] !== dimension) continue;
      for (let at = block.starts[term]!; at < block.starts[term + 1]!; at += 1) {
        const ordinal = renumbered[block.ordinals[at]!]!;
        if (ordinal < 0) continue;
        if (!isBegun) writer.term(dimension);
        isBegun = true;
        writer.posting(ordinal, block.counts[at]!);
      }
      // Waits only where a block ends: waiting at each term would cost more than the merge.
      if (term + 1 < block.dimensions.length) cursor.term += 1;
      else await advance(cursor);
    }
  }
  return { documents: collector.finish(), postings: writer.finish() };
}

function leastDimension(cursors: readonly Cursor[]): number | undefined {
  let least: number | undefined;
  for (const { block, term } of cursors) {
    const dimension = block?.dimensions[term];
    if (dimension !== undefined && (least === undefined || dimension < least)) least = dimension;
  }
  return least;
}

function copyDocuments(
  { documents, deadVersions, passages }: SegmentView,
  collector: ReturnType<typeof createDocumentsCollector>,
): Int32Array {
  const { passageIds, versionIds, versionOfPassage, labelSets, labelSetOfVersion, lengths } = documents;
  const renumbered = new Int32Array(passages).fill(-1);
  let lastVersion = -1;
  for (let passage = 0; passage < passages; passage += 1) {
    const version = versionOfPassage[passage]!;
    if (deadVersions[version] === 1) continue;
    if (version !== lastVersion)
      collector.addVersion(
        versionIds.subarray(version * 16, version * 16 + 16),
        labelSets[labelSetOfVersion[version]!] ?? [],
      );
    lastVersion = version;
    renumbered[passage] = collector.addPassage(
      passageIds.subarray(passage * 16, passage * 16 + 16),
      lengths.subarray(passage * 4, passage * 4 + 4),
    );
  }
  return renumbered;
}
