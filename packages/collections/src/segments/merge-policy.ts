import { MOST_PASSAGES } from "./build-segment.ts";

/** What the policy looks at. */
export interface Mergeable {
  readonly seq: number;
  readonly passages: number;
  readonly deadPassages: number;
}

const FAN_IN = 8;
const SMALLEST_TIER = 256;
const TOO_DEAD = 0.25;
/** With this many live passages a segment is full enough to be left alone. */
const FULL = MOST_PASSAGES * 0.75;

/**
 * The segments to merge next, or none. Segments of a size (a tier: up to 256 passages, up to 2,048, ...) are merged when
 * there are eight; one with a quarter of its passages dead is rewritten. `everything` packs all that are not full.
 */
export function segmentsToMerge<Segment extends Mergeable>(
  segments: readonly Segment[],
  everything: boolean,
): readonly Segment[] {
  const byAge = segments.toSorted((left, right) => left.seq - right.seq);
  const wasteful = byAge.find(
    ({ passages, deadPassages }) => deadPassages > passages * TOO_DEAD || (everything && deadPassages > 0),
  );
  if (everything) {
    const group = fitting(byAge.filter((segment) => live(segment) < FULL));
    return group.length > 1 ? group : wasteful ? [wasteful] : [];
  }
  for (let tier = 0; tier < 4; tier += 1) {
    const group = fitting(byAge.filter((segment) => tierOf(segment) === tier)).slice(0, FAN_IN);
    if (group.length === FAN_IN) return group;
  }
  return wasteful ? [wasteful] : [];
}

function live({ passages, deadPassages }: Mergeable): number {
  return passages - deadPassages;
}

function tierOf(segment: Mergeable): number {
  let tier = 0;
  for (let top = SMALLEST_TIER; live(segment) > top; top *= FAN_IN) tier += 1;
  return tier;
}

/** As many from the oldest on as fit into one segment. */
function fitting<Segment extends Mergeable>(segments: readonly Segment[]): readonly Segment[] {
  let room = MOST_PASSAGES;
  return segments.filter((segment) => {
    if (live(segment) > room) return false;
    room -= live(segment);
    return true;
  });
}
