import { PlatformError, type Reading } from "@guildhall/core";
import { createTranscript } from "../../transcript.ts";
import { checkOfficeFile } from "../office/check-office-file.ts";
import { writeSheet } from "./write-sheet.ts";

/**
 * A workbook, sheet by sheet: its name as a heading, then its rows. Dates and percentages stand as a person sees them, other
 * numbers in full precision, formulas as the result that was last computed. What is hidden is left out with its reason.
 */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<Reading> {
  await checkOfficeFile(bytes, file);
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(arrayBufferOf(bytes), {
      ignoreNodes: ["dataValidations", "conditionalFormatting", "drawing", "picture"],
    });
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
  const transcript = createTranscript();
  for (const sheet of workbook.worksheets) writeSheet(transcript, sheet);
  return transcript.finish({
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ...(workbook.title ? { title: workbook.title } : {}),
  });
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
