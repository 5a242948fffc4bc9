import { isPlatformError, PlatformError, type Reading } from "@guildhall/core";
import { createTranscript } from "../../transcript.ts";
import { checkOfficeFile } from "../office/check-office-file.ts";
import { openPackage } from "../office/open-package.ts";
import { headingSizes } from "../pdf/heading-sizes.ts";
import { writePages } from "../pdf/write-pages.ts";
import { openOfd } from "./open-ofd.ts";
import { readOfdPage } from "./read-page.ts";

/**
 * An OFD file (GB/T 33190-2016, the national format of official documents and electronic invoices): lines in reading
 * order, each with its page and box, as of a PDF. Throws `ingest/encrypted`, `ingest/corrupt`, or `ingest/needs_ocr`
 * when no page holds any text.
 */
export async function readOfd(bytes: Uint8Array, file: string): Promise<Reading> {
  await checkOfficeFile(bytes, file);
  try {
    const parts = await openPackage(bytes);
    // GM/T 0099: where these lie, the parts that hold the text are ciphers
    if (parts.names.some((name) => /(?:^|\/)encrypt(?:ions?|info)\.(?:xml|dat)$/i.test(name)))
      throw new PlatformError("ingest/encrypted", { file });
    const { title, pages } = await openOfd(parts);
    const read = pages.map((page, at) => readOfdPage(page, at + 1));
    const withoutText = read
      .filter(({ page }) => page.segments.length + page.turned.length === 0)
      .map(({ page }) => page.number);
    if (withoutText.length === read.length) throw new PlatformError("ingest/needs_ocr", { file, pages: read.length });

    const transcript = createTranscript();
    const headings = headingSizes(read.map(({ page }) => page));
    writePages(
      transcript,
      read.map(({ page }) => page),
      headings,
    );
    for (const { text, reason } of read.flatMap(({ asides }) => asides)) transcript.omit(text, reason);
    const named = title ?? headings.title;
    return transcript.finish({
      mediaType: "application/ofd",
      pages: pages.length,
      pageSizes: pages.map(({ width, height }) => ({ width, height })),
      pagesWithoutText: withoutText,
      ...(named ? { title: named } : {}),
    });
  } catch (cause) {
    if (isPlatformError(cause)) throw cause;
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
}
