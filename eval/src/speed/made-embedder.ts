import type { Embedder } from "@guildhall/core";
import { searchWords } from "@guildhall/text";

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
    embed: async (texts) => texts.map((text) => vectorOf(searchWords(text), dimensions)),
  };
}

function vectorOf(words: readonly string[], dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const word of words) {
    let state = 0x811c9dc5;
    for (let at = 0; at < word.length; at += 1) state = Math.imul(state ^ word.charCodeAt(at), 0x01000193);
    for (let move = 0; move < MOVED; move += 1) {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      vector[(state >>> 1) % dimensions]! += (state & 1) * 2 - 1;
    }
  }
  return vector;
}
