import { createScan } from "../kernels/dot-kernel.ts";
import { quantise, QUESTION_STEPS, ROW_STEPS } from "./quantise.ts";

/** Directions of many vectors, a byte a component, that are compared with a question all at once. */
export interface VectorTable {
  readonly dimensions: number;
  readonly count: number;
  readonly bytes: number;
  append(vectors: readonly Float32Array[]): void;
  /**
   * Rows among which the `limit` nearest by cosine surely are, of those that `isSeen`. Rounding moves a cosine by no more
   * than the distances it was rounded by, so whatever may still reach the limit is in; comparing these exactly gives the
   * exact answer.
   */
  candidates(question: Float32Array, limit: number, isSeen: (row: number) => boolean): readonly number[];
}

const PAGE = 65_536;
/** Beyond rounding: sums of 32-bit floats are not exact either. */
const SLACK = 1e-5;

export function createVectorTable(dimensions: number): VectorTable {
  const width = Math.ceil(dimensions / 16) * 16;
  const firstRow = width * 2;
  const memory = new WebAssembly.Memory({ initial: 1 });
  const scan = createScan(memory);
  let count = 0;
  let steps = new Float32Array(64);
  let errors = new Float32Array(64);

  function reserve(rows: number): void {
    const missing = firstRow + rows * (width + 4) + 4 - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    if (rows <= steps.length) return;
    steps = grown(steps, rows);
    errors = grown(errors, rows);
  }

  return {
    dimensions,
    get count() {
      return count;
    },
    get bytes() {
      return memory.buffer.byteLength + steps.byteLength * 2;
    },
    append(vectors) {
      reserve(count + vectors.length);
      for (const vector of vectors) {
        const row = new Int8Array(memory.buffer, firstRow + count * width, dimensions);
        const { step, error } = quantise(vector, row, ROW_STEPS);
        steps[count] = step;
        errors[count] = error;
        count += 1;
      }
    },
    candidates(question, limit, isSeen) {
      if (count === 0 || limit <= 0) return [];
      const asked = quantise(question, new Int16Array(memory.buffer, 0, dimensions), QUESTION_STEPS);
      const scores = Math.ceil((firstRow + count * width) / 4) * 4;
      scan(firstRow, 0, scores, count, width);
      const dots = new Int32Array(memory.buffer, scores, count);
      const seen: number[] = [];
      const reach = new Float32Array(count);
      const least = createFloor(limit);
      for (let row = 0; row < count; row += 1) {
        if (!isSeen(row)) continue;
        const cosine = dots[row]! * steps[row]! * asked.step;
        const doubt = errors[row]! + (1 + errors[row]!) * asked.error + SLACK;
        seen.push(row);
        reach[row] = cosine + doubt;
        least.offer(cosine - doubt);
      }
      const floor = least.value();
      return seen.filter((row) => reach[row]! >= floor);
    },
  };
}

function grown(values: Float32Array<ArrayBuffer>, least: number): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(Math.max(least, values.length * 2));
  larger.set(values);
  return larger;
}

/** The n-th largest of the numbers offered: a heap of the n largest with the least of them on top. */
function createFloor(n: number) {
  const heap: number[] = [];
  return {
    offer(value: number): void {
      if (heap.length === n && value <= heap[0]!) return;
      if (heap.length < n) {
        let at = heap.push(value) - 1;
        for (let parent = (at - 1) >> 1; at > 0 && heap[parent]! > value; at = parent, parent = (at - 1) >> 1)
          heap[at] = heap[parent]!;
        heap[at] = value;
        return;
      }
      let at = 0;
      for (let child = 1; child < n; child = at * 2 + 1) {
        if (child + 1 < n && heap[child + 1]! < heap[child]!) child += 1;
        if (heap[child]! >= value) break;
        heap[at] = heap[child]!;
        at = child;
      }
      heap[at] = value;
    },
    /** Below every number while fewer than n were offered. */
    value: () => (heap.length < n ? Number.NEGATIVE_INFINITY : heap[0]!),
  };
}
