import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type * as EmbedPdf from "@embedpdf/pdfium";

/** The functions of PDFium that are called here, by their own names (public/fpdf*.h); handles and addresses are numbers, 0 is none. */
interface Functions {
  malloc(bytes: number): number;
  free(address: number): void;
  PDFiumExt_Init(): void;
  FPDF_LoadMemDocument(file: number, bytes: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, box: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_GetAnnotCount(page: number): number;
  FPDFPage_GetAnnot(page: number, index: number): number;
  FPDFPage_CloseAnnot(annotation: number): void;
  FPDFAnnot_GetSubtype(annotation: number): number;
  FPDFPage_Flatten(page: number, use: number): number;
  FPDFDoc_GetJavaScriptActionCount(document: number): number;
  FPDFDoc_GetAttachmentCount(document: number): number;
  FPDFDoc_GetAttachment(document: number, index: number): number;
  FPDFAttachment_GetName(attachment: number, buffer: number, bytes: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_GetUnicode(text: number, at: number): number;
  FPDFText_GetTextObject(text: number, at: number): number;
  FPDFText_GetFontSize(text: number, at: number): number;
  FPDFText_GetMatrix(text: number, at: number, matrix: number): number;
  FPDFText_GetCharOrigin(text: number, at: number, x: number, y: number): number;
  FPDFText_GetCharBox(text: number, at: number, left: number, right: number, bottom: number, top: number): number;
  FPDFText_GetLooseCharBox(text: number, at: number, box: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_CountMarks(object: number): number;
  FPDFPageObj_GetMark(object: number, index: number): number;
  FPDFPageObjMark_GetName(mark: number, buffer: number, room: number, length: number): number;
  FPDFPageObjMark_GetParamStringValue(mark: number, key: number, buffer: number, room: number, length: number): number;
  FPDFPageObj_SetIsActive(object: number, active: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetFillColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeColor(object: number, red: number, green: number, blue: number, alpha: number): number;
  FPDFPageObj_GetStrokeWidth(object: number, width: number): number;
  FPDFPageObj_HasTransparency(object: number): number;
  FPDFPageObj_GetClipPath(object: number): number;
  FPDFClipPath_CountPaths(clip: number): number;
  FPDFClipPath_CountPathSegments(clip: number, path: number): number;
  FPDFClipPath_GetPathSegment(clip: number, path: number, at: number): number;
  FPDFTextObj_GetTextRenderMode(object: number): number;
  FPDFPath_GetDrawMode(path: number, fill: number, stroke: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, at: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFPathSegment_GetClose(segment: number): number;
}

/** PDFium, compiled to WebAssembly: it sees no file and no network, only the bytes that are put into its memory. */
export interface Pdfium {
  readonly call: Functions;
  /** Addresses for what functions give by reference: eight places of eight bytes. */
  readonly out: readonly number[];
  /** Numbers in its memory; the views change whenever it grows, so they are never kept. */
  float(address: number): number;
  double(address: number): number;
  integer(address: number): number;
  bytes(address: number, length: number): Uint8Array;
  /** Puts bytes into its memory, until they are freed. */
  put(bytes: Uint8Array): number;
}

/** What its loader keeps of the memory and of the functions, beside what it declares. */
interface Instance {
  readonly wasmExports: Functions;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

let loading: Promise<Pdfium> | undefined;

/** The library, loaded with the first file. */
export function loadPdfium(): Promise<Pdfium> {
  return (loading ??= load());
}

/** Has the next file read by a new instance: one that a file has brought down in the middle of its work is of no more use. */
export function forgetPdfium(): void {
  loading = undefined;
}

const require = createRequire(import.meta.url);

async function load(): Promise<Pdfium> {
  // required, not imported: run from source, an import would compile finished JavaScript again
  const { init } = require("@embedpdf/pdfium") as typeof EmbedPdf;
  const wasmBinary = new Uint8Array(await readFile(require.resolve("@embedpdf/pdfium/pdfium.wasm"))).buffer;
  const instance = (await init({ wasmBinary })).pdfium as unknown as Instance;
  // its own wrappers take several times as long a call, and letters are asked about one by one
  const { wasmExports: call } = instance;
  call.PDFiumExt_Init();
  const room = call.malloc(64);
  return {
    call,
    out: Array.from({ length: 8 }, (_, at) => room + at * 8),
    float: (address) => instance.HEAPF32[address >> 2] ?? 0,
    double: (address) => instance.HEAPF64[address >> 3] ?? 0,
    integer: (address) => instance.HEAP32[address >> 2] ?? 0,
    bytes: (address, length) => instance.HEAPU8.slice(address, address + length),
    put: (bytes) => {
      const address = call.malloc(bytes.length);
      if (address === 0) throw new RangeError(`no room for ${bytes.length} bytes`);
      instance.HEAPU8.set(bytes, address);
      return address;
    },
  };
}
