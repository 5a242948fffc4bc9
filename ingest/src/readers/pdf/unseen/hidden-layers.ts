import type { Pdfium } from "../pdfium/library.ts";
import type { PageObject } from "../pdfium/page-objects.ts";

/** The name of the mark that puts what is drawn on a layer (ISO 32000-1, 8.11.3.2). */
const ON_A_LAYER = "OC";

/**
 * The names of the layers of a file that are switched off as it opens: what they hold nobody sees. PDFium does not tell; the
 * other library does, and is loaded for the few files that may have any. A name that a visible layer has too is left out.
 */
export async function hiddenLayers(bytes: Uint8Array, file: string, password?: string): Promise<ReadonlySet<string>> {
  const { openDamaged } = await import("../rescue/open-damaged.ts");
  const { document, close } = await openDamaged(bytes, file, password);
  try {
    const layers = [...(await document.getOptionalContentConfig())].map(([, layer]) => layer as Layer);
    const seen = new Set(layers.filter(({ visible }) => visible).map(({ name }) => name));
    return new Set(layers.map(({ name }) => name).filter((name) => !seen.has(name)));
  } finally {
    await close();
  }
}

interface Layer {
  readonly name: string;
  readonly visible: boolean;
}

/** Whether a thing, or a drawing that holds it, is on one of the layers. */
export function isOnLayer(library: Pdfium, { handle, within }: PageObject, layers: ReadonlySet<string>): boolean {
  return [handle, ...within.map((holder) => holder.handle)].some((each) =>
    layersOf(library, each).some((name) => layers.has(name)),
  );
}

function layersOf(library: Pdfium, handle: number): readonly string[] {
  const { call } = library;
  const marks = Array.from({ length: call.FPDFPageObj_CountMarks(handle) }, (_, at) =>
    call.FPDFPageObj_GetMark(handle, at),
  );
  return marks.filter((mark) => nameOf(library, mark) === ON_A_LAYER).map((mark) => layerOf(library, mark));
}

function nameOf(library: Pdfium, mark: number): string {
  return written(library, (...room) => library.call.FPDFPageObjMark_GetName(mark, ...room));
}

function layerOf(library: Pdfium, mark: number): string {
  const key = library.put(Buffer.from("Name\0"));
  try {
    return written(library, (...room) => library.call.FPDFPageObjMark_GetParamStringValue(mark, key, ...room));
  } finally {
    library.call.free(key);
  }
}

/** Bytes that most names take. */
const ROOM = 512;

/**
 * What a function writes as UTF-16 with a zero at its end, given the address, the bytes that are free there and where to say how
 * many it needs; nothing where it has nothing to write.
 */
function written(
  library: Pdfium,
  write: (address: number, room: number, length: number) => number,
  room = ROOM,
): string {
  const [length = 0] = library.out;
  const address = library.put(new Uint8Array(room));
  const isWritten = write(address, room, length) !== 0;
  const size = library.integer(length);
  const text = Buffer.from(library.bytes(address, Math.max(Math.min(size, room) - 2, 0))).toString("utf16le");
  library.call.free(address);
  if (!isWritten) return "";
  return size > room ? written(library, write, size) : text;
}
