import type { Hit } from "@guildhall/core";
import type { QuestionDimension } from "../lexical/question-dimensions.ts";
import type { Weights } from "../lexical/weights.ts";
import { MOST_PASSAGES } from "../segments/build-segment.ts";
import { createBestHits } from "./best-hits.ts";
import type { CorpusView } from "./corpus-view.ts";
import { type ConfirmedIndex, confirmedPlaces } from "./confirmed-index.ts";
import { livePassages, placeDimensions, rarities } from "./places.ts";
import { createScoreBoard } from "./score-board.ts";
import { markVersions, type SegmentView } from "./segment-view.ts";
import { prepareImpacts } from "./term-statistics.ts";

/** Scores by ordinal, one segment at a time; a search never waits in between. */
const board = createScoreBoard(MOST_PASSAGES);
const { scores } = board;
/** Passages looked at together: between two looks at what the best have at least. */
const STRETCH = 2048;

/**
 * The best passages over all segments of these corpora: the statistics of all first, then the scores of each, term by
 * term, with what their confirmed questions add. The blocks that hold the dimensions are loaded.
 */
export function searchSegments(
  corpora: readonly CorpusView[],
  dimensions: readonly QuestionDimension[],
  confirmedDimensions: readonly QuestionDimension[],
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
  const passages = livePassages(corpora);
  const confirmedScores = scoreConfirmed(corpora, confirmedDimensions, passages, weights);
  const weightOf = rarities(segments, dimensions, passages).map(({ idf, holding, isTooCommon }, number) =>
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
    if (addConfirmed(scores, segment, view.confirmed, confirmedScores.get(view))) isTouched = true;
    if (isTouched) collect(segment, held, versionIds && markVersions(segment, versionIds), best);
  }
  return best.hits();
}

/** What its confirmed questions add to each passage that has some, by its number in the index of its corpus. */
function scoreConfirmed(
  corpora: readonly CorpusView[],
  dimensions: readonly QuestionDimension[],
  passages: number,
  weights: Weights,
): ReadonlyMap<CorpusView, Float32Array> {
  const placed = placeDimensions(corpora, dimensions, ({ confirmed }) => confirmed.segments);
  if (placed.length === 0) return new Map();
  const rarityOf = rarities(placed, dimensions, passages);
  const scoresByView = new Map(corpora.map((view) => [view, new Float32Array(view.confirmed.passages)]));
  for (const { view, segment, places } of placed) {
    const first = view.confirmed.segments.indexOf(segment) * MOST_PASSAGES;
    const into = scoresByView.get(view)?.subarray(first, first + segment.passages) ?? new Float32Array(0);
    for (const [number, { field, weight }] of dimensions.entries()) {
      const place = places[number];
      if (!place) continue;
      prepareImpacts(view, segment, place.block, place.term, field, weights);
      const { starts, ordinals, impacts } = place.block;
      const idf = rarityOf[number]?.idf ?? 0;
      addScores(into, ordinals, impacts, starts[place.term]!, starts[place.term + 1]!, idf * weight);
    }
  }
  return scoresByView;
}

/** Says whether any passage of the segment gained. */
function addConfirmed(
  into: Float32Array,
  segment: SegmentView,
  index: ConfirmedIndex,
  confirmedScores: Float32Array | undefined,
): boolean {
  if (!confirmedScores) return false;
  const { numbers, ordinals } = confirmedPlaces(segment, index);
  let isTouched = false;
  for (let at = 0; at < numbers.length; at += 1) {
    const score = confirmedScores[numbers[at]!]!;
    if (score === 0) continue;
    into[ordinals[at]!]! += score;
    isTouched = true;
  }
  return isTouched;
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
  for (let from = 0; from < segment.passages; from += STRETCH) {
    const to = Math.min(from + STRETCH, segment.passages);
    for (const ordinal of board.reaching(best.threshold(), from, to)) {
      const score = scores[ordinal]!;
      if (score < best.threshold()) continue;
      const version = versionOfPassage[ordinal]!;
      if (segment.deadVersions[version] === 1 || !heldBySet[labelSetOfVersion[version]!]) continue;
      if (wanted?.[version] === 0) continue;
      best.offer({ score, segment, ordinal });
    }
  }
  scores.fill(0, 0, segment.passages);
}
