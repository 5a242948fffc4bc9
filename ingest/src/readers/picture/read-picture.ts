import { PlatformError, type Reading } from "@guildhall/core";
import type { ReadOptions } from "../../formats.ts";
import { nothingLegible } from "../../recognition/nothing-legible.ts";
import { pageOfWords } from "../../recognition/page-of-words.ts";
import { recognitionOf } from "../../recognition/recognition-of.ts";
import { createTranscript } from "../../transcript.ts";
import { headingSizes } from "../pdf/heading-sizes.ts";
import { writePages } from "../pdf/write-pages.ts";

/** Points of a pixel: a picture seldom says how large it is, and a screen shows 96 to the inch. */
const POINTS_A_PIXEL = 72 / 96;

/**
 * A picture (PNG, JPEG, TIFF, WebP) by the words that were recognised in it; the frame of its boxes is the picture.
 * Throws `ingest/needs_ocr` when nothing was there to recognise them, `ingest/empty` or
 * `ingest/illegible` when there are none.
 */
export async function readPicture(bytes: Uint8Array, file: string, { recognised }: ReadOptions = {}): Promise<Reading> {
  if (!recognised) throw new PlatformError("ingest/needs_ocr", { file, pages: 1 });
  const found = recognised.pages.map((page) => {
    const size = { width: page.width * POINTS_A_PIXEL, height: page.height * POINTS_A_PIXEL };
    return { number: page.page, size, words: pageOfWords(page, page.page, size) };
  });
  const taken = found.flatMap(({ words }) => words ?? []);
  if (taken.length === 0) throw nothingLegible(recognised, file);
  const pages = taken.map(({ page }) => page);
  const transcript = createTranscript();
  const headings = headingSizes(pages);
  writePages(transcript, pages, headings);
  for (const line of taken.flatMap(({ illegible }) => illegible)) transcript.omit(line, "illegible");
  return transcript.finish({
    mediaType: mediaTypeOf(bytes),
    pages: found.length,
    pageSizes: found.map(({ size }) => size),
    pagesWithoutText: found.filter(({ words }) => !words).map(({ number }) => number),
    recognition: recognitionOf(
      recognised,
      pages.map(({ number }) => number),
    ),
    ...(headings.title ? { title: headings.title } : {}),
  });
}

function mediaTypeOf(bytes: Uint8Array): string {
  const marks = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (marks.startsWith("89504e47")) return "image/png";
  if (marks.startsWith("ffd8ff")) return "image/jpeg";
  return marks.startsWith("52494646") ? "image/webp" : "image/tiff";
}
