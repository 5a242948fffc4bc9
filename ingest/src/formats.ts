import { PlatformError, type Reading } from "@guildhall/core";
import { decode } from "./decode.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readText } from "./read-text.ts";

/** A file format: how its bytes become a reading. */
export interface Format {
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, file: string): Promise<Reading>;
}

const formats: readonly Format[] = [
  { extensions: [".txt", ".text"], read: async (bytes, file) => readText(decode(bytes, file)) },
  { extensions: [".md", ".markdown"], read: async (bytes, file) => readMarkdown(decode(bytes, file)) },
];

/** Extensions of corpora: one document a row. */
export const corpusExtensions: readonly string[] = [".jsonl", ".jsonl.gz", ".ndjson"];

/** Every extension that can be read, for messages. */
export const readableExtensions: readonly string[] = [...formats.flatMap((format) => format.extensions), ...corpusExtensions];

export function isReadable(file: string): boolean {
  return readableExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

export function isCorpus(file: string): boolean {
  return corpusExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

/** Reads one document. Throws `ingest/unsupported`, `ingest/not_text` or `ingest/empty`. */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Reading> {
  const format = formats.find(({ extensions }) => extensions.some((extension) => file.toLowerCase().endsWith(extension)));
  if (!format) throw new PlatformError("ingest/unsupported", { file, formats: readableExtensions.join(" ") });
  return nonEmpty(await format.read(bytes, file), file);
}

/** Reads the text of a corpus row, which is Markdown when it carries Markdown's marks and plain text otherwise. */
export function readRowText(text: string, file: string): Reading {
  const isMarkdown = /^(?:---[ \t]*\r?\n|#{1,6} |\*\*[^*\n]+\*\*)/m.test(text);
  return nonEmpty(isMarkdown ? readMarkdown(text) : readText(text), file);
}

function nonEmpty(reading: Reading, file: string): Reading {
  if (!/\S/.test(reading.text)) throw new PlatformError("ingest/empty", { file });
  return reading;
}
