import { PlatformError } from "@guildhall/core";
import { loadPdfium, type Pdfium } from "./library.ts";

/** A PDF file that is open; `close` must be called whatever happens. */
export interface OpenPdf {
  readonly library: Pdfium;
  readonly document: number;
  readonly pageCount: number;
  close(): void;
}

/** FPDF_ERR_PASSWORD (public/fpdfview.h). */
const WANTS_PASSWORD = 4;

/** Opens a PDF; undefined where its structure is broken. Throws `ingest/encrypted` when it wants a password. */
export async function openPdf(bytes: Uint8Array, file: string, password = ""): Promise<OpenPdf | undefined> {
  const library = await loadPdfium();
  const { call } = library;
  const address = library.put(bytes);
  const word = library.put(Buffer.from(`${password}\0`));
  const document = call.FPDF_LoadMemDocument(address, bytes.length, word);
  const error = document === 0 ? call.FPDF_GetLastError() : 0;
  const close = (): void => {
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(address);
    call.free(word);
  };
  const pageCount = document === 0 ? 0 : call.FPDF_GetPageCount(document);
  if (pageCount > 0) return { library, document, pageCount, close };
  close();
  if (error === WANTS_PASSWORD) throw new PlatformError("ingest/encrypted", { file });
  return undefined;
}
