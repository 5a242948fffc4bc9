import type { CollectionSize } from "@guildhall/core";
import type { CorpusView } from "./corpus-view.ts";
import type { SegmentView } from "./segment-view.ts";

/** How much these corpora hold, as far as the labels are held. */
export function sizeOf(corpora: readonly CorpusView[], held: (labels: readonly string[]) => boolean): CollectionSize {
  const segments = corpora.flatMap((view) => view.segments);
  const counts = segments.map((segment) => countVisible(segment, held));
  return {
    passages: counts.reduce((sum, { live }) => sum + live, 0),
    dead: counts.reduce((sum, { dead }) => sum + dead, 0),
    segments: segments.length,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function countVisible(
  { documents, deadVersions }: SegmentView,
  held: (labels: readonly string[]) => boolean,
): { live: number; dead: number } {
  const heldBySet = documents.labelSets.map(held);
  let live = 0;
  let dead = 0;
  for (const version of documents.versionOfPassage) {
    if (!heldBySet[documents.labelSetOfVersion[version]!]) continue;
    if (deadVersions[version] === 1) dead += 1;
    else live += 1;
  }
  return { live, dead };
}
