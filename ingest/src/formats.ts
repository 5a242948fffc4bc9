import { isPlatformError, PlatformError, type Reading } from "@guildhall/core";
import { contentKind, type ContentKind, kindNames } from "./content-kind.ts";
import { oldFormats } from "./conversion/old-formats.ts";
import { decode } from "./readers/text/decode.ts";
import { readMarkdown } from "./readers/text/read-markdown.ts";
import { readText } from "./readers/text/read-text.ts";
import type { Recognised } from "./recognition/recognised-page.ts";

/** A file format: how its bytes become a reading. A reader depends on nothing but the bytes, so it may run in any process. */
export interface Format {
  readonly extensions: readonly string[];
  /** What the content must be; `other` for text, which carries no mark. */
  readonly kind: ContentKind;
  /** Its reader, loaded with the first file of the format: the libraries take longer than a search, which needs none. */
  reader(): Reader | Promise<Reader>;
}

type Reader = (bytes: Uint8Array, file: string, options: ReadOptions) => Reading | Promise<Reading>;

export interface ReadOptions {
  /** Opens a locked file; without it, or with a wrong one, `ingest/encrypted`. */
  readonly password?: string;
  readonly onProgress?: OnProgress;
  /** The format it is of, where the file's name says another: it was converted, or it is mislabelled. */
  readonly extension?: string;
  /** Words that were recognised in its pictures. */
  readonly recognised?: Recognised;
  /** Ends the reading, where it can be ended: in a process of its own. */
  readonly signal?: AbortSignal;
}

/** Told how many pages of how many are read. */
export type OnProgress = (done: number, total: number) => void;

/** Reads one document, here or elsewhere. */
export type ReadDocument = (bytes: Uint8Array, file: string, options?: ReadOptions) => Promise<Reading>;

const formats: readonly Format[] = [
  { extensions: [".txt", ".text"], kind: "other", reader: () => onWords(readText) },
  { extensions: [".md", ".markdown"], kind: "other", reader: () => onWords(readMarkdown) },
  {
    extensions: [".html", ".htm", ".xhtml"],
    kind: "other",
    reader: async () => (await import("./readers/html/read-html.ts")).readHtml,
  },
  { extensions: [".pdf"], kind: "pdf", reader: async () => (await import("./readers/pdf/read-pdf.ts")).readPdf },
  { extensions: [".docx"], kind: "docx", reader: async () => (await import("./readers/docx/read-docx.ts")).readDocx },
  { extensions: [".xlsx"], kind: "xlsx", reader: async () => (await import("./readers/xlsx/read-xlsx.ts")).readXlsx },
  { extensions: [".pptx"], kind: "pptx", reader: async () => (await import("./readers/pptx/read-pptx.ts")).readPptx },
  { extensions: [".ofd"], kind: "ofd", reader: async () => (await import("./readers/ofd/read-ofd.ts")).readOfd },
  { extensions: [".eml"], kind: "other", reader: async () => (await import("./readers/eml/read-eml.ts")).readEml },
  {
    extensions: [".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"],
    kind: "picture",
    reader: async () => (await import("./readers/picture/read-picture.ts")).readPicture,
  },
  {
    extensions: [".csv", ".tsv"],
    kind: "other",
    reader: async () => onWords((await import("./readers/csv/read-csv.ts")).readCsv),
  },
];

function onWords(read: (text: string) => Reading): Reader {
  return (bytes, file) => read(decode(bytes, file));
}

/** Extensions of archives: one document a member. */
const archiveExtensions: readonly string[] = [".zip"];

/** Extensions of corpora: one document a row. */
const corpusExtensions: readonly string[] = [".jsonl", ".jsonl.gz", ".ndjson"];

/** Every extension that can be read, for messages. */
export const readableExtensions: readonly string[] = [
  ...formats.flatMap((format) => format.extensions),
  ...oldFormats.flatMap((format) => format.extensions),
  ...archiveExtensions,
  ...corpusExtensions,
];

export function isReadable(file: string): boolean {
  return readableExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

export function isArchive(file: string): boolean {
  return archiveExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

export function isCorpus(file: string): boolean {
  return corpusExtensions.some((extension) => file.toLowerCase().endsWith(extension));
}

/**
 * Reads one document. Throws `ingest/unsupported`, `ingest/wrong_type`, `ingest/not_text`, `ingest/empty`,
 * `ingest/encrypted`, `ingest/corrupt`, `ingest/needs_ocr` or `ingest/too_large`. Reads in this process: whoever serves
 * others reads through a `createReadingPool`.
 */
export async function readDocument(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Reading> {
  const format = formats.find(({ extensions }) =>
    extensions.some((extension) => (options.extension ?? file).toLowerCase().endsWith(extension)),
  );
  if (!format) throw new PlatformError("ingest/unsupported", { file, formats: readableExtensions.join(" ") });
  checkContent(bytes, format, file);
  try {
    const read = await format.reader();
    return nonEmpty(await read(bytes, file, options), file);
  } catch (cause) {
    if (isPlatformError(cause) || format.kind === "other") throw cause;
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
}

/** The extension may lie: content of another kind is not read. Content without a mark is left to the reader, which finds it broken. */
function checkContent(bytes: Uint8Array, { kind }: Format, file: string): void {
  const found = contentKind(bytes);
  if (found === "encrypted_office") throw new PlatformError("ingest/encrypted", { file });
  if (found !== kind && found !== "other")
    throw new PlatformError("ingest/wrong_type", { file, found: kindNames[found] });
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
