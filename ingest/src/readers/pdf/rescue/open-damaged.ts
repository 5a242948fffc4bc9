import { createRequire } from "node:module";
import path from "node:path";
import { PlatformError } from "@guildhall/core";
import type * as PdfParse from "pdf-parse";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js";

/** A damaged PDF file that is open all the same; `close` must be called whatever happens. */
export interface DamagedPdf {
  readonly document: PDFDocumentProxy;
  close(): Promise<void>;
}

/** pdf-parse gives lines without their places; the document behind them, which it keeps private, gives both. */
interface Loads {
  load(): Promise<PDFDocumentProxy>;
}

/**
 * Opens what PDFium refuses: words before the file, no header, no end. pdf-parse's library looks for the objects of such a
 * file one by one. Throws `ingest/encrypted` when it wants a password and `ingest/corrupt` when nothing can be found.
 */
export async function openDamaged(bytes: Uint8Array, file: string, password?: string): Promise<DamagedPdf> {
  const { PDFParse } = pdfParse();
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    // Character maps of Chinese fonts that are not embedded: without them such a file has no readable text.
    cMapUrl: folderOfPdfjs("cmaps"),
    cMapPacked: true,
    // The shapes of standard letters are left out: without them pages take a tenth less time, and say and place the same.
    verbosity: 0,
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

const require = createRequire(import.meta.url);

/**
 * The library, and the half of it that would otherwise be imported when the first file is opened. Both are required, not
 * imported: run from source, an import would compile three megabytes of finished JavaScript again, which took 1.4 s and
 * 420 MB more.
 */
function pdfParse(): typeof PdfParse {
  return keepingNatives(() => {
    const shared = globalThis as { pdfjsWorker?: unknown };
    shared.pdfjsWorker ??= require("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
    return require("pdf-parse") as typeof PdfParse;
  });
}

/**
 * The library brings what old browsers lack, and with it slow versions of two functions that the whole process uses and
 * that lack nothing here: reading a report took a quarter longer with them, and so did whatever reads JSON afterwards.
 */
function keepingNatives<Result>(load: () => Result): Result {
  const { push } = Array.prototype;
  const { parse } = JSON;
  const result = load();
  if (Array.prototype.push !== push)
    Object.defineProperty(Array.prototype, "push", { value: push, writable: true, configurable: true });
  JSON.parse = parse;
  return result;
}

function folderOfPdfjs(name: string): string {
  return path.join(path.dirname(require.resolve("pdfjs-dist/package.json")), name) + path.sep;
}
