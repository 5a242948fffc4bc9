import type { Message, Place, Span } from "@guildhall/core";

/** Where rows stand in the original, in brackets, to follow what is placed: （第 3 页）, （利润表 A2:D2）; empty where it has no pages or cells. */
export function placeOfRows(rows: readonly Span[], places: readonly Place[]): Message {
  const touched = places.filter((place) => rows.some(({ start, end }) => place.start < end && place.end > start));
  const pages = touched.flatMap((place) => (place.kind === "page" ? [place.page] : []));
  const cells = touched.flatMap((place) => (place.kind === "cell" ? [`${place.sheet} ${place.range}`.trim()] : []));
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  if (pages.length > 0) {
    const range = first === last ? `${first}` : `${first}–${last}`;
    return { zh: `（第 ${range} 页）`, en: ` (page ${range})` };
  }
  if (cells.length === 0) return { zh: "", en: "" };
  return { zh: `（${cells.join("、")}）`, en: ` (${cells.join(", ")})` };
}
