import type { Span } from "../api/shapes.ts";
import type { Words } from "../words/words.ts";
import { overlaps, type Layout } from "./blocks.ts";

/** Where a quote stands in the file it came from: its pages, or its sheet and cells; nothing in a file with neither. */
export function placeInOriginal({ places }: Layout, quote: Span, words: Words): string | undefined {
  const touched = (places ?? []).filter((place) => overlaps(place, quote));
  const pages = [...new Set(touched.flatMap((place) => (place.kind === "page" ? [place.page] : [])))];
  if (pages.length > 0) return words.page(pages.length === 1 ? `${pages[0]}` : `${pages[0]}–${pages.at(-1)}`);
  const cells = touched.flatMap((place) => (place.kind === "cell" ? [place] : []));
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return undefined;
  const range = `${first.range.split(":")[0]}:${last.range.split(":").at(-1)}`;
  return [first.sheet, range].filter(Boolean).join(" ");
}
