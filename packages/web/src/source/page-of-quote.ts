import type { Place, Span } from "../api/shapes.ts";
import { overlaps, type Layout } from "./blocks.ts";

export type PagePlace = Extract<Place, { kind: "page" }>;

/** The page on which the quote begins, the first page where there is no quote, or none in a file without pages. */
export function pageOfQuote({ places }: Layout, quote: Span | undefined): number | undefined {
  const onPages = (places ?? []).filter((place) => place.kind === "page");
  return (quote ? (onPages.find((place) => overlaps(place, quote)) ?? onPages[0]) : onPages[0])?.page;
}

/** The boxes of the quote on a page, as shares of its width and height. */
export function boxesOnPage(
  document: Layout,
  quote: Span | undefined,
  page: number,
): readonly { left: number; top: number; width: number; height: number }[] {
  const size = document.pageSizes?.[page - 1];
  if (!size || !quote) return [];
  return (document.places ?? [])
    .filter((place): place is PagePlace => place.kind === "page" && place.page === page && overlaps(place, quote))
    .map(({ box: [x0, y0, x1, y1] }) => ({
      left: x0 / size.width,
      top: y0 / size.height,
      width: (x1 - x0) / size.width,
      height: (y1 - y0) / size.height,
    }));
}
