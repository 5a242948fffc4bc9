import { isPlatformError } from "@guildhall/core";
import type { ReadOptions } from "../../formats.ts";
import type { Aside } from "../aside.ts";
import { activeContent } from "./active-content.ts";
import { type OpenPdf, openPdf } from "./pdfium/open-pdf.ts";
import { type Page, readPage } from "./read-page.ts";

/** The pages of a file, and what stands in it beside them. */
interface Found {
  readonly pages: readonly Page[];
  readonly asides: readonly Aside[];
}

/** Reads the pages of a PDF; one that PDFium refuses is read by its words alone. Throws `ingest/encrypted` and `ingest/corrupt`. */
export async function findPages(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Found> {
  const pdf = await openPdf(bytes, file, options.password).catch((error: unknown) => {
    if (isPlatformError(error) && error.code === "ingest/corrupt") return undefined;
    throw error;
  });
  if (!pdf) {
    const { readDamaged } = await import("./rescue/read-damaged.ts");
    return { pages: await readDamaged(bytes, file, options.password), asides: activeContent(bytes) };
  }
  try {
    return { pages: pagesOf(pdf, file, options.onProgress), asides: activeContent(bytes, pdf) };
  } finally {
    pdf.close();
  }
}

function pagesOf(pdf: OpenPdf, file: string, onProgress: ReadOptions["onProgress"]): readonly Page[] {
  return Array.from({ length: pdf.pageCount }, (_, at) => {
    const page = readPage(pdf, at + 1, file);
    onProgress?.(at + 1, pdf.pageCount);
    return page;
  });
}
