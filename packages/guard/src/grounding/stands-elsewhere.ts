import type { CueWords } from "./cue-words.ts";
import { isHanToken, type Tokens } from "./tokens.ts";

const BESIDE = 4;
const AROUND = 12;
const MOST_PLACES = 8;

/**
 * Whether a number stands in the evidence only for something else: none of the words beside it in the claim (6 个观察员国)
 * is near any place of the same number. Fewer than two such words say nothing.
 */
export function standsElsewhere(
  claim: Tokens,
  { from, to }: { readonly from: number; readonly to: number },
  places: readonly number[],
  evidence: Tokens,
  cues: CueWords,
): boolean {
  const beside = [
    ...keysIn(claim, Math.max(0, from - BESIDE), from, cues),
    ...keysIn(claim, to, Math.min(claim.count, to + BESIDE), cues),
  ];
  if (beside.length < 2 || places.length === 0) return false;
  const wanted = new Set(beside);
  return places.slice(0, MOST_PLACES).every((place) => {
    const [low, high] = [Math.max(0, place - AROUND), Math.min(evidence.count, place + AROUND)];
    return !keysIn(evidence, low, high, cues).some((key) => wanted.has(key));
  });
}

/** Telling words, and pairs of Han characters, as one number each. */
function keysIn({ ids, starts, ends }: Tokens, from: number, to: number, { weightOf }: CueWords): readonly number[] {
  const keys: number[] = [];
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? 0;
    if (!isHanToken(id)) {
      if (weightOf(id) === 1) keys.push(id);
    } else if (at + 1 < to && isHanToken(ids[at + 1] ?? 0) && starts[at + 1] === ends[at]) {
      if (weightOf(id) > 0 || weightOf(ids[at + 1] ?? 0) > 0) keys.push(id * 0x10000 + (ids[at + 1] ?? 0) + 0x1000000);
    }
  }
  return keys;
}
