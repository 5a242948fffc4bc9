import { idf, isTooCommon } from "../lexical/idf.ts";
import type { QuestionDimension } from "../lexical/question-dimensions.ts";
import { termOf } from "../segments/posting-block.ts";
import { blockOf } from "./block-cache.ts";
import type { CorpusView } from "./corpus-view.ts";
import type { LoadedBlock, SegmentView } from "./segment-view.ts";
import { liveHolding } from "./term-statistics.ts";

/** Where a dimension stands in a segment. */
export interface Place {
  readonly block: LoadedBlock;
  readonly term: number;
}

/** A segment with the place of each dimension asked for, where it has it. */
export interface PlacedSegment {
  readonly view: CorpusView;
  readonly segment: SegmentView;
  readonly places: readonly (Place | undefined)[];
}

/** Looks the dimensions up in every segment. The blocks that may hold them are loaded. */
export function placeDimensions(
  corpora: readonly CorpusView[],
  dimensions: readonly QuestionDimension[],
  segmentsOf: (view: CorpusView) => readonly SegmentView[] = ({ segments }) => segments,
): readonly PlacedSegment[] {
  return corpora.flatMap((view) =>
    segmentsOf(view).map((segment) => ({
      view,
      segment,
      places: dimensions.map(({ dimension }) => placeOf(segment, dimension)),
    })),
  );
}

/** Live passages of these corpora. */
export function livePassages(corpora: readonly CorpusView[]): number {
  let live = 0;
  for (const { segments } of corpora)
    for (const { passages, deadPassages } of segments) live += passages - deadPassages;
  return live;
}

/** The idf of each dimension over so many live passages, and by how many in these segments it is held. */
export function rarities(
  segments: readonly PlacedSegment[],
  dimensions: readonly QuestionDimension[],
  passages: number,
): readonly { readonly idf: number; readonly holding: number; readonly isTooCommon: boolean }[] {
  return dimensions.map((_, number) => {
    let holding = 0;
    for (const { segment, places } of segments) {
      const place = places[number];
      if (place) holding += liveHolding(segment, place.block, place.term);
    }
    return { idf: idf(passages, holding), holding, isTooCommon: isTooCommon(passages, holding) };
  });
}

function placeOf(segment: SegmentView, dimension: number): Place | undefined {
  const block = segment.blocks[blockOf(segment, dimension)];
  const term = block ? termOf(block, dimension) : -1;
  return block && term >= 0 ? { block, term } : undefined;
}
