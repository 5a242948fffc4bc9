import { PlatformError } from "@guildhall/core";
import { confidenceOf } from "./confidence.ts";
import type { Recognised } from "./recognised-page.ts";

/** The fault of a document in whose pictures nothing was recognised (`ingest/empty`), or nothing that can be trusted. */
export function nothingLegible({ pages }: Recognised, file: string): PlatformError {
  return pages.every(({ words }) => words.length === 0)
    ? new PlatformError("ingest/empty", { file })
    : new PlatformError("ingest/illegible", { file, confidence: Math.round(confidenceOf(pages) * 100) });
}
