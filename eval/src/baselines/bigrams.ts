/** A stretch of Han characters, a word of other letters, or a number with its decimals. */
const STRETCH = /\p{Script=Han}+|[^\P{Letter}\p{Script=Han}]+|\d+(?:\.\d+)?/gu;

/**
 * What plain systems search by: pairs of neighbouring Han characters (a lone one as it is), words of other scripts
 * without a plural s, numbers.
 */
export function bigramsOf(text: string): readonly string[] {
  return [...text.normalize("NFKC").toLowerCase().matchAll(STRETCH)].flatMap(([stretch]) =>
    /^\p{Script=Han}/u.test(stretch) ? pairsOf(Array.from(stretch)) : [singular(stretch)],
  );
}

function pairsOf(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? "") + character);
}

function singular(word: string): string {
  return /^[a-z]{3,}s$/.test(word) && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
