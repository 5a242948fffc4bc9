import type { Hit } from "@guildhall/core";
import type { QuestionDimension } from "../lexical/question-dimensions.ts";
import type { Weights } from "../lexical/weights.ts";
import { MOST_PASSAGES } from "../segments/build-segment.ts";
import { createBestHits } from "./best-hits.ts";
import type { CorpusView } from "./corpus-view.ts";
import { placeDimensions, rarities, type Place } from "./places.ts";
import { visibleVersions, type SegmentView } from "./segment-view.ts";
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
  { limit, held, weights }: { readonly limit: number; readonly held: (labels: readonly string[]) => boolean; readonly weights: Weights },
): readonly Hit[] {
  const segments = placeDimensions(corpora, dimensions);
  const weightOf = rarities(segments, dimensions).map(({ idf, holding }, number) => (holding === 0 ? 0 : idf * (dimensions[number]?.weight ?? 0)));
  const best = createBestHits(limit);
  for (const { view, segment, places } of segments) {
    let isTouched = false;
    for (const [number, { field }] of dimensions.entries()) {
      const place = places[number];
      const weight = weightOf[number] ?? 0;
      if (!place || weight === 0) continue;
      prepareImpacts(view, segment, place.block, place.term, field, weights);
      addScores(place, weight);
      isTouched = true;
    }
    if (isTouched) collect(segment, visibleVersions(segment, held), best);
  }
  return best.hits();
}

function addScores({ block: { starts, ordinals, impacts }, term }: Place, weight: number): void {
  const to = starts[term + 1]!;
  for (let at = starts[term]!; at < to; at += 1) scores[ordinals[at]!]! += weight * impacts[at]!;
}

function collect(segment: SegmentView, visible: Uint8Array, best: ReturnType<typeof createBestHits>): void {
  const { versionOfPassage } = segment.documents;
  let threshold = best.threshold();
  for (let ordinal = 0; ordinal < segment.passages; ordinal += 1) {
    const score = scores[ordinal]!;
    if (score <= 0 || score < threshold || visible[versionOfPassage[ordinal]!] === 0) continue;
    best.offer({ score, segment, ordinal });
    threshold = best.threshold();
  }
  scores.fill(0, 0, segment.passages);
}
