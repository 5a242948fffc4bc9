import { createReach } from "../kernels/reach-kernel.ts";

const PAGE = 65_536;
const TOGETHER = 16;
/** Less than any score, and more than none. */
const LEAST = 1e-30;

/** Scores of passages by ordinal, all zero at first. */
export interface ScoreBoard {
  readonly scores: Float32Array;
  /**
   * The ordinals in [from, to) whose scores reach the floor, ascending; a score of zero never does. `from` is a multiple
   * of sixteen. The next call overwrites them.
   */
  reaching(floor: number, from: number, to: number): Uint32Array;
}

export function createScoreBoard(passages: number): ScoreBoard {
  const width = Math.ceil(passages / TOGETHER) * TOGETHER;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((width * 8) / PAGE) });
  const reach = createReach(memory);
  const placesAt = width * 4;
  const places = new Uint32Array(memory.buffer, placesAt, width);
  return {
    scores: new Float32Array(memory.buffer, 0, passages),
    reaching(floor, from, to) {
      if (from >= to) return places.subarray(0, 0);
      const end = Math.ceil(to / TOGETHER) * TOGETHER * 4;
      const found = places.subarray(0, (reach(from * 4, end, Math.max(floor, LEAST), placesAt) - placesAt) / 4);
      for (let at = 0; at < found.length; at += 1) found[at] = found[at]! >>> 2;
      let count = found.length;
      while (count > 0 && found[count - 1]! >= to) count -= 1;
      return found.subarray(0, count);
    },
  };
}
