import type { Embedder } from "@guildhall/core";
import { forEachSearchWord } from "@guildhall/text";

/** Dimensions that a word moves. */
const MOVED = 16;

/**
 * Vectors that cost next to nothing to make and are near each other where texts share words: each word moves sixteen
 * dimensions, chosen by its letters, up or down. They stand for an embedder where storing and comparing vectors is timed,
 * and say nothing of how well one finds.
 */
export function createMadeEmbedder(dimensions: number): Embedder {
  return {
    id: `made-${dimensions}`,
    dimensions,
    embed: async (texts) => {
      const numbers = new Float32Array(texts.length * dimensions);
      return texts.map((text, at) => {
        const vector = numbers.subarray(at * dimensions, (at + 1) * dimensions);
        forEachSearchWord(text, (source, start, end) => addWord(vector, source, start, end));
        return vector;
      });
    },
  };
}

/** Adds the word `source[start, end)`. */
function addWord(vector: Float32Array, source: string, start: number, end: number): void {
  let state = 0x811c9dc5;
  for (let at = start; at < end; at += 1) state = Math.imul(state ^ source.charCodeAt(at), 0x01000193);
  for (let move = 0; move < MOVED; move += 1) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    const place = (state >>> 1) % vector.length;
    vector[place] = vector[place]! + (state & 1) * 2 - 1;
  }
}
