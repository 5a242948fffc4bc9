import type { Dictionary, Lexer, Value } from "./lexer.ts";
import type { PdfObjects } from "./pdf-objects.ts";

/** The drawing of a page, its streams one behind the other; undefined where one of them cannot be read. */
export function contentOf(page: Dictionary, objects: PdfObjects): Uint8Array | undefined {
  const streams = streamsOf(page, objects);
  return streams.includes(undefined) ? undefined : joined(streams);
}

/** The drawing of a page, as much of it as can be read. */
export function readableContentOf(page: Dictionary, objects: PdfObjects): Uint8Array {
  return joined(streamsOf(page, objects));
}

function streamsOf(page: Dictionary, objects: PdfObjects): readonly (Uint8Array | undefined)[] {
  const entry = page.get("/Contents");
  if (entry === undefined) return [];
  const contents = objects.resolve(entry);
  return (Array.isArray(contents) ? contents : [entry]).map((each: Value) => objects.stream(each));
}

/** An operator may begin in one stream and end in the next. */
function joined(streams: readonly (Uint8Array | undefined)[]): Uint8Array {
  return Buffer.concat(streams.flatMap((stream) => (stream ? [stream, Buffer.from("\n")] : [])));
}

/** The fonts and drawings that a page names: its own, or those of the folder of pages above it. */
export function resourcesOf(page: Dictionary, objects: PdfObjects): Dictionary | undefined {
  let node: Dictionary | undefined = page;
  for (let depth = 0; node && depth < 30; depth += 1) {
    const found = objects.dictionary(node.get("/Resources"));
    if (found) return found;
    node = objects.dictionary(node.get("/Parent"));
  }
  return undefined;
}

/** A drawing that is placed by its name; without content where it cannot be read. */
export interface Form {
  readonly reference: Value;
  readonly entries: Dictionary;
  readonly content: Uint8Array | undefined;
  readonly resources: Dictionary | undefined;
}

export function formNamed(name: Value, resources: Dictionary | undefined, objects: PdfObjects): Form | undefined {
  const reference = objectNamed(name, resources, objects);
  const entries = objects.dictionary(reference);
  if (entries?.get("/Subtype") !== "/Form") return undefined;
  return {
    reference,
    entries,
    content: objects.stream(reference),
    resources: objects.dictionary(entries.get("/Resources")),
  };
}

/** True where the name stands for a picture. */
export function isPicture(name: Value, resources: Dictionary | undefined, objects: PdfObjects): boolean {
  return objects.dictionary(objectNamed(name, resources, objects))?.get("/Subtype") === "/Image";
}

function objectNamed(name: Value, resources: Dictionary | undefined, objects: PdfObjects): Value {
  return typeof name === "string" ? objects.dictionary(resources?.get("/XObject"))?.get(name) : undefined;
}

/** A picture in the middle of the content: BI … ID bytes EI. */
export function skipPicture(content: Uint8Array, lexer: Lexer): void {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.length);
  const data = buffer.indexOf("ID", lexer.at, "latin1");
  for (
    let end = buffer.indexOf("EI", data < 0 ? lexer.at : data + 3, "latin1");
    end >= 0;
    end = buffer.indexOf("EI", end + 2, "latin1")
  ) {
    const [before = 0, after = 32] = [buffer[end - 1], buffer[end + 2]];
    if (before <= 32 && after <= 32) return lexer.skipTo(end + 2);
  }
  lexer.skipTo(content.length);
}
