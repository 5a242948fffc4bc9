import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { PlatformError } from "@guildhall/core";
import { z } from "zod";

const rowSchema = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  title: z.string().optional(),
  text: z.string(),
  meta: z.record(z.string(), z.unknown()).optional(),
});

/** One document of a corpus file. */
export type CorpusRow = z.infer<typeof rowSchema>;

/** A row, or what is wrong with it; `line` counts from 1. */
export type ReadRow =
  | { readonly line: number; readonly row: CorpusRow }
  | { readonly line: number; readonly fault: PlatformError };

/** The rows of a .jsonl or .jsonl.gz file, one after another; a broken row is reported and the next one read. */
export async function* readRows(path: string, file: string): AsyncGenerator<ReadRow> {
  const bytes = createReadStream(path);
  const isCompressed = path.toLowerCase().endsWith(".gz");
  const text = isCompressed ? bytes.pipe(createGunzip()) : bytes;
  bytes.on("error", (error) => text.destroy(error));
  let line = 0;
  try {
    for await (const content of createInterface({ input: text, crlfDelay: Infinity })) {
      line += 1;
      if (content.trim()) yield readRow(content, line, file);
    }
  } catch (error) {
    if (!isCompressed || (error as NodeJS.ErrnoException).code?.startsWith("E")) throw error;
    yield { line, fault: new PlatformError("ingest/broken_archive", { file, line }, { cause: error }) };
  }
}

function readRow(content: string, line: number, file: string): ReadRow {
  let json: unknown;
  try {
    json = JSON.parse(line === 1 ? content.replace(/^\uFEFF/, "") : content);
  } catch {
    return { line, fault: new PlatformError("ingest/broken_row", { file, line, fault: "JSON" }) };
  }
  const parsed = rowSchema.safeParse(json);
  if (parsed.success) return { line, row: parsed.data };
  const field = parsed.error.issues[0]?.path.join(".") || "{id, text}";
  return { line, fault: new PlatformError("ingest/broken_row", { file, line, fault: field }) };
}
