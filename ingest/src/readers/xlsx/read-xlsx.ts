import { PlatformError, type Reading } from "@guildhall/core";
import { entryText } from "../../archives/entry-text.ts";
import { createTranscript } from "../../transcript.ts";
import { checkOfficeFile } from "../office/check-office-file.ts";
import { openPackage } from "../office/open-package.ts";
import { openWorkbook } from "./open-workbook.ts";
import { writeSheet } from "./write-sheet.ts";

/**
 * A workbook, sheet by sheet: its name as a heading, then its rows, of which one at a time is held. Dates and percentages
 * stand as a person sees them, other numbers in full precision, formulas as the result that was last computed. What is
 * hidden is left out with its reason.
 */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<Reading> {
  const entries = new Map((await checkOfficeFile(bytes, file)).map((entry) => [entry.name, entry]));
  const corrupt = (cause?: unknown): PlatformError => new PlatformError("ingest/corrupt", { file }, { cause });
  const parts = await openPackage(bytes).catch((cause: unknown) => {
    throw corrupt(cause);
  });
  const opened = await openWorkbook(parts, (name) => {
    const entry = entries.get(name);
    if (!entry) throw corrupt();
    return entryText(bytes, entry, file);
  });
  if (!opened) throw corrupt();
  const transcript = createTranscript();
  for (const sheet of opened.sheets) await writeSheet(transcript, sheet, opened.workbook);
  return transcript.finish({
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ...(opened.title ? { title: opened.title } : {}),
  });
}
