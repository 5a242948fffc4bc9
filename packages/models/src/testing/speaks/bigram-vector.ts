/** A bag of character pairs, hashed: texts that share words are near each other. Needs nothing and never changes. */
export function bigramVector(text: string, dimensions: number): Float32Array {
  const characters = [...text.replaceAll(/\s+/g, " ")];
  const vector = new Float32Array(dimensions);
  for (const [at, character] of characters.entries()) {
    const place = hash(character + (characters[at + 1] ?? ""));
    vector[place % dimensions]! += place % 2 === 0 ? 1 : 0.5;
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}

/** How near two such vectors are, 0 to 1. */
export function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, at) => sum + value * right[at]!, 0);
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 16_777_619) >>> 0;
  return value;
}
