import { createRequire } from "node:module";
import path from "node:path";
import { PlatformError } from "@guildhall/core";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";

/** A PDF file that is open; `close` must be called whatever happens. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** pdf-parse gives lines without their places; the document behind them, which it keeps private, gives both. */
interface Loads {
  load(): Promise<PDFDocumentProxy>;
}

/** Opens a PDF. Throws `ingest/encrypted` when it wants a password and `ingest/corrupt` when its structure is broken. */
export async function openPdf(bytes: Uint8Array, file: string, password?: string): Promise<OpenPdf> {
  const { PDFParse } = await import("pdf-parse");
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    // Character maps of Chinese fonts that are not embedded: without them such a file has no readable text.
    cMapUrl: folderOfPdfjs("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folderOfPdfjs("standard_fonts"),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 0,
  });
  try {
    const document = await (parser as unknown as Loads).load();
    return { document, close: () => parser.destroy() };
  } catch (cause) {
    await parser.destroy();
    const needsPassword = cause instanceof Error && cause.name === "PasswordException";
    throw new PlatformError(needsPassword ? "ingest/encrypted" : "ingest/corrupt", { file }, { cause });
  }
}

function folderOfPdfjs(name: string): string {
  const home = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return path.join(home, name) + path.sep;
}
