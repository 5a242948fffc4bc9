/** A statement of which so much is quoted already says nothing new. */
const SAME = 0.9;

/** Whether nearly all of a statement, and each of its figures, stands in what is quoted: one notice is often held twice. */
export function repeats(statement: string, quoted: readonly string[]): boolean {
  const [said, held] = [bare(statement), quoted.map(bare).join("\n")];
  const pairs = pairsOf(said);
  const figures = said.match(/\d+/g) ?? [];
  return (
    pairs.length > 0 &&
    pairs.filter((pair) => held.includes(pair)).length >= SAME * pairs.length &&
    figures.every((figure) => held.includes(figure))
  );
}

function bare(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\p{P}]/gu, "");
}

/** Every two characters that follow one another, once each. */
function pairsOf(text: string): readonly string[] {
  return [...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))];
}
