/** Dev rows are parted by their source: thresholds and weights are chosen on one part, figures come from the other. */
export type Part = "tune" | "report";

/** Sixty of a hundred sources are for tuning, by a hash of the source alone, so that every run parts them alike. */
export function partOf(source: string): Part {
  return hash(source) % 100 < 60 ? "tune" : "report";
}

/** FNV-1a over UTF-16 units, mixed at the end so that the low digits depend on all of it. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 13)) >>> 0;
}
