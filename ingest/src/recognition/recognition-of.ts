import type { Recognition } from "@guildhall/core";
import { confidenceOf } from "./confidence.ts";
import type { Recognised } from "./recognised-page.ts";

/** What a reading says about words that were recognised: by which program, on which of these pages, how surely. */
export function recognitionOf({ engine, pages }: Recognised, numbers: readonly number[]): Recognition {
  return {
    engine,
    pages: numbers,
    confidence: confidenceOf(pages.filter(({ page }) => numbers.includes(page))),
  };
}
