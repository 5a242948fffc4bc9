import { PlatformError, type Reading } from "@guildhall/core";
import type { ReadOptions } from "../../formats.ts";
import { createTranscript } from "../../transcript.ts";
import { headingSizes } from "./heading-sizes.ts";
import { openPdf, type OpenPdf } from "./open-pdf.ts";
import { type Page, readPage } from "./read-page.ts";
import { findObjects } from "./rules/pdf-objects.ts";
import { writePages } from "./write-pages.ts";

/**
 * A PDF with a text layer: lines in reading order, each with its page and box; running heads and page numbers left out.
 * Throws `ingest/encrypted`, `ingest/corrupt`, or `ingest/needs_ocr` when no page holds any text.
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  { password, onProgress }: ReadOptions = {},
): Promise<Reading> {
  const pdf = await openPdf(bytes, file, password);
  try {
    const pages = await pagesOf(pdf, bytes, file, onProgress);
    const withoutText = pages
      .filter(({ segments, turned }) => segments.length + turned.length === 0)
      .map(({ number }) => number);
    if (withoutText.length === pages.length) throw new PlatformError("ingest/needs_ocr", { file, pages: pages.length });

    const transcript = createTranscript();
    const headings = headingSizes(pages);
    writePages(transcript, pages, headings);
    return transcript.finish({
      mediaType: "application/pdf",
      pages: pages.length,
      pageSizes: pages.map(({ width, height }) => ({ width, height })),
      pagesWithoutText: withoutText,
      ...(headings.title ? { title: headings.title } : {}),
    });
  } finally {
    await pdf.close();
  }
}

async function pagesOf(
  { document }: OpenPdf,
  bytes: Uint8Array,
  file: string,
  onProgress: ReadOptions["onProgress"],
): Promise<Page[]> {
  const pages: Page[] = [];
  const objects = findObjects(bytes);
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(document, number, objects));
      onProgress?.(number, document.numPages);
    }
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
  return pages;
}
