import type { Cell, CellValue } from "exceljs";
import { dateText } from "./date-text.ts";

/** Excel computes with 15 significant digits and shows no more: 0.1 + 0.2 is 0.3. */
const EXCEL_DIGITS = 15;

/** What a cell says, as a person sees it. */
export function cellText(cell: Cell): string {
  return valueText(cell.value, cell.numFmt ?? "");
}

/** The words of a cell's note, where it has one. */
export function noteOf(cell: Cell): string {
  const note: unknown = cell.note;
  if (typeof note === "string") return note;
  const texts = typeof note === "object" && note !== null && "texts" in note ? note.texts : undefined;
  return Array.isArray(texts)
    ? texts.map((each: { text?: unknown }) => (typeof each.text === "string" ? each.text : "")).join("")
    : "";
}

function valueText(value: CellValue | undefined, format: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return dateText(value, format);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return valueText(value.text as CellValue, format);
  if ("error" in value) return value.error;
  if ("formula" in value || "sharedFormula" in value) return resultText(value, format);
  return "";
}

/** The result that was last computed; a formula that never was computed is shown itself. */
function resultText(
  value: { readonly formula?: string; readonly sharedFormula?: string; readonly result?: CellValue | undefined },
  format: string,
): string {
  if (value.result !== undefined && value.result !== null) return valueText(value.result, format);
  return `=${value.formula ?? value.sharedFormula ?? ""}`;
}

function numberText(value: number, format: string): string {
  const shown = format.split(";")[0] ?? "";
  const bare = shown.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (bare.includes("%")) return `${exact(value * 100)}%`;
  // 000000 is how Excel keeps the zeros of a code: 000001
  if (/^0{2,}$/.test(bare) && Number.isInteger(value) && value >= 0) return String(value).padStart(bare.length, "0");
  return exact(value);
}

function exact(value: number): string {
  return String(Number(value.toPrecision(EXCEL_DIGITS)));
}
