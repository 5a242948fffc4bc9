import { isPlatformError, PlatformError } from "@guildhall/core";
import type { ReadOptions } from "../../formats.ts";
import type { Aside } from "../aside.ts";
import { activeContent } from "./active-content.ts";
import { findBeside } from "./packed-objects.ts";
import { forgetPdfium } from "./pdfium/library.ts";
import { type OpenPdf, openPdf } from "./pdfium/open-pdf.ts";
import { hiddenLayers } from "./unseen/hidden-layers.ts";
import { type Page, readPage } from "./read-page.ts";

/** The pages of a file, and what stands in it beside them. */
interface Found {
  readonly pages: readonly Page[];
  readonly asides: readonly Aside[];
}

/** Reads the pages of a PDF; one that PDFium refuses is read by its words alone. Throws `ingest/encrypted` and `ingest/corrupt`. */
export async function findPages(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Found> {
  const found = await readByPdfium(bytes, file, options);
  if (found) return found;
  const { readDamaged } = await import("./rescue/read-damaged.ts");
  return { pages: await readDamaged(bytes, file, options.password), asides: activeContent(findBeside(bytes).actions) };
}

const NONE: ReadonlySet<string> = new Set();

/** Undefined where the library does not open the file. */
async function readByPdfium(bytes: Uint8Array, file: string, options: ReadOptions): Promise<Found | undefined> {
  try {
    const pdf = await openPdf(bytes, file, options.password);
    if (!pdf) return undefined;
    const { actions, mayHideLayers } = findBeside(bytes);
    const layers = mayHideLayers ? await hiddenLayers(bytes, file, options.password) : NONE;
    const found = { pages: pagesOf(pdf, file, layers, options.onProgress), asides: activeContent(actions, pdf) };
    pdf.close();
    return found;
  } catch (cause) {
    // a file without its password leaves nothing behind; whatever else it is came from within the library, which is no longer trusted
    if (isPlatformError(cause) && cause.code === "ingest/encrypted") throw cause;
    forgetPdfium();
    throw isPlatformError(cause) ? cause : new PlatformError("ingest/corrupt", { file }, { cause });
  }
}

function pagesOf(
  pdf: OpenPdf,
  file: string,
  layers: ReadonlySet<string>,
  onProgress: ReadOptions["onProgress"],
): readonly Page[] {
  return Array.from({ length: pdf.pageCount }, (_, at) => {
    const page = readPage(pdf, at + 1, file, layers);
    onProgress?.(at + 1, pdf.pageCount);
    return page;
  });
}
