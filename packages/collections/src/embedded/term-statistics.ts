import { lengthCost, saturated } from "../lexical/impact.ts";
import { FIELDS, type Weights } from "../lexical/weights.ts";
import type { CorpusView } from "./corpus-view.ts";
import type { LoadedBlock, SegmentView } from "./segment-view.ts";

/** How many live passages hold a term. Counted once for each state of dead passages. */
export function liveHolding(segment: SegmentView, block: LoadedBlock, term: number): number {
  const from = block.starts[term] ?? 0;
  const to = block.starts[term + 1] ?? from;
  if (segment.deadPassages === 0) return to - from;
  if (block.deadEpoch !== segment.deadEpoch) {
    block.live.fill(-1);
    block.deadEpoch = segment.deadEpoch;
  }
  const counted = block.live[term] ?? -1;
  if (counted >= 0) return counted;
  let live = 0;
  for (let at = from; at < to; at += 1)
    live += 1 - segment.deadVersions[segment.documents.versionOfPassage[block.ordinals[at]!]!]!;
  block.live[term] = live;
  return live;
}

/** Works out the impacts of a term, where the means they rest on are not those of now. */
export function prepareImpacts(
  view: CorpusView,
  segment: SegmentView,
  block: LoadedBlock,
  term: number,
  field: number,
  weights: Weights,
): void {
  if (block.averagesEpoch !== view.averagesEpoch) {
    block.impactsOf.fill(0);
    block.averagesEpoch = view.averagesEpoch;
  }
  if (block.impactsOf[term] === field + 1) return;
  const costs = costsOf(view, segment, field, weights);
  const to = block.starts[term + 1] ?? 0;
  for (let at = block.starts[term] ?? 0; at < to; at += 1)
    block.impacts[at] = saturated(block.counts[at]!, costs[block.ordinals[at]!]!, weights.k1);
  block.impactsOf[term] = field + 1;
}

function costsOf(view: CorpusView, segment: SegmentView, field: number, weights: Weights): Float32Array {
  if (segment.costsEpoch !== view.averagesEpoch) {
    segment.costs = FIELDS.map(() => undefined);
    segment.costsEpoch = view.averagesEpoch;
  }
  const held = segment.costs[field];
  if (held) return held;
  const average = view.averages[FIELDS[field] ?? "body"];
  const costs = new Float32Array(segment.passages);
  for (let passage = 0; passage < segment.passages; passage += 1)
    costs[passage] = lengthCost(segment.documents.lengths[passage * 4 + field]!, average, weights);
  segment.costs = segment.costs.with(field, costs);
  return costs;
}
