import type { Hit } from "@guildhall/core";
import type { QuestionDimension } from "../lexical/question-dimensions.ts";
import type { Weights } from "../lexical/weights.ts";
import { MOST_PASSAGES } from "../segments/build-segment.ts";
import { createBestHits } from "./best-hits.ts";
import type { CorpusView } from "./corpus-view.ts";
import { placeDimensions, rarities } from "./places.ts";
import { markVersions, type SegmentView } from "./segment-view.ts";
import { prepareImpacts } from "./term-statistics.ts";

/** Scores by ordinal, one segment at a time; a search never waits in between. */
const scores = new Float32Array(MOST_PASSAGES);

/**
 * The best passages over all segments of these corpora: the statistics of all first, then the scores of each, term by
 * term. The blocks that hold the dimensions are loaded.
 */
export function searchSegments(
  corpora: readonly CorpusView[],
  dimensions: readonly QuestionDimension[],
  {
    limit,
    held,
    weights,
    versionIds,
  }: {
    readonly limit: number;
    readonly held: (labels: readonly string[]) => boolean;
    readonly weights: Weights;
    readonly versionIds: readonly string[] | undefined;
  },
): readonly Hit[] {
  const segments = placeDimensions(corpora, dimensions);
  const weightOf = rarities(segments, dimensions).map(({ idf, holding, isTooCommon }, number) =>
    holding === 0 || isTooCommon ? 0 : idf * (dimensions[number]?.weight ?? 0),
  );
  const best = createBestHits(limit);
  for (const { view, segment, places } of segments) {
    let isTouched = false;
    for (const [number, { field }] of dimensions.entries()) {
      const place = places[number];
      const weight = weightOf[number] ?? 0;
      if (!place || weight === 0) continue;
      prepareImpacts(view, segment, place.block, place.term, field, weights);
      const { starts, ordinals, impacts } = place.block;
      addScores(scores, ordinals, impacts, starts[place.term]!, starts[place.term + 1]!, weight);
      isTouched = true;
    }
    if (isTouched) collect(segment, held, versionIds && markVersions(segment, versionIds), best);
  }
  return best.hits();
}

/** The hot loop: a quarter of a million postings for a question of forty words over 58,653 passages. */
function addScores(
  into: Float32Array,
  ordinals: Uint16Array,
  impacts: Float32Array,
  from: number,
  to: number,
  weight: number,
): void {
  for (let at = from; at < to; at += 1) into[ordinals[at]!]! += weight * impacts[at]!;
}

function collect(
  segment: SegmentView,
  held: (labels: readonly string[]) => boolean,
  wanted: Uint8Array | undefined,
  best: ReturnType<typeof createBestHits>,
): void {
  const { versionOfPassage, labelSetOfVersion, labelSets } = segment.documents;
  const heldBySet = labelSets.map(held);
  const found = scores.subarray(0, segment.passages);
  let threshold = best.threshold();
  for (let ordinal = 0; ordinal < found.length; ordinal += 1) {
    const score = found[ordinal]!;
    if (score < threshold) continue;
    const version = versionOfPassage[ordinal]!;
    if (segment.deadVersions[version] === 1 || !heldBySet[labelSetOfVersion[version]!]) continue;
    if (wanted?.[version] === 0) continue;
    best.offer({ score, segment, ordinal });
    threshold = best.threshold();
  }
  found.fill(0);
}
