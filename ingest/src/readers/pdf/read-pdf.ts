import { PlatformError, type Reading } from "@guildhall/core";
import type { ReadOptions } from "../../formats.ts";
import { nothingLegible } from "../../recognition/nothing-legible.ts";
import { type PageOfWords, pageOfWords } from "../../recognition/page-of-words.ts";
import { recognitionOf } from "../../recognition/recognition-of.ts";
import { createTranscript } from "../../transcript.ts";
import { findPages } from "./find-pages.ts";
import { headingSizes } from "./heading-sizes.ts";
import type { Page } from "./read-page.ts";
import { writePages } from "./write-pages.ts";

/**
 * A PDF: lines in reading order, each with its page and box; running heads and page numbers left out. A page without text
 * is read by the words that were recognised on it. Throws `ingest/encrypted`, `ingest/corrupt`, `ingest/needs_ocr` when no
 * page holds any text, and where nothing was recognised either `ingest/empty` or `ingest/illegible`.
 */
export async function readPdf(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Reading> {
  const { recognised } = options;
  const { pages: printed, asides } = await findPages(bytes, file, options);
  const taken: PageOfWords[] = [];
  const pages = printed.map((page) => {
    const words = isBlank(page) ? recognised?.pages.find((each) => each.page === page.number) : undefined;
    const found = pageOfWords(words, page.number, page);
    if (found) taken.push(found);
    return found?.page ?? page;
  });
  const withoutText = pages.filter(isBlank).map(({ number }) => number);
  if (withoutText.length === pages.length)
    throw recognised
      ? nothingLegible(recognised, file)
      : new PlatformError("ingest/needs_ocr", { file, pages: pages.length });

  const transcript = createTranscript();
  const headings = headingSizes(pages);
  writePages(transcript, pages, headings);
  for (const line of taken.flatMap(({ illegible }) => illegible)) transcript.omit(line, "illegible");
  for (const { text, reason } of asides) transcript.omit(text, reason);
  return transcript.finish({
    mediaType: "application/pdf",
    pages: pages.length,
    pageSizes: pages.map(({ width, height }) => ({ width, height })),
    pagesWithoutText: withoutText,
    ...(recognised && taken.length > 0
      ? {
          recognition: recognitionOf(
            recognised,
            taken.map(({ page }) => page.number),
          ),
        }
      : {}),
    ...(headings.title ? { title: headings.title } : {}),
  });
}

function isBlank({ segments, turned }: Page): boolean {
  return segments.length + turned.length === 0;
}
