import { dateText } from "./date-text.ts";
import type { Workbook } from "./open-workbook.ts";
import type { StoredCell } from "./scan-sheet.ts";
import { unescaped } from "./shared-strings.ts";

/** Excel computes with 15 significant digits and shows no more: 0.1 + 0.2 is 0.3. */
const EXCEL_DIGITS = 15;
const DAY = 86_400_000;
/** Day 0 of a workbook and of one that counts from 1904, in days from 1970. */
const [DAY_ZERO, DAY_ZERO_OF_1904] = [-25_569, -24_107];

/** What a cell says, as a person sees it; a formula that never was computed is shown itself. */
export function cellText({ type, value, formula, format }: StoredCell, workbook: Workbook): string {
  if (value === undefined) return formula ? `=${formula}` : "";
  if (type === "s") return workbook.strings[Number(value)] ?? "";
  if (type === "b") return value === "0" ? "FALSE" : "TRUE";
  if (type === "inlineStr" || type === "e") return value;
  if (type === "str") return unescaped(value);
  const numFmt = workbook.formats[format]?.numFmt ?? "";
  if (type === "d") return dateText(new Date(/[Z+]/.test(value) ? value : `${value}Z`), numFmt);
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number)) return value;
  return isOfDates(numFmt) ? dateText(dateOf(number, workbook), numFmt) : numberText(number, numFmt);
}

function dateOf(days: number, { isFrom1904 }: Workbook): Date {
  return new Date(Math.round((days + (isFrom1904 ? DAY_ZERO_OF_1904 : DAY_ZERO)) * DAY));
}

/** Years, months, days, hours or seconds stand in its first part, not counting words, colours and space for signs. */
function isOfDates(numFmt: string): boolean {
  return numFmt !== "General" && /[ymdhs]/i.test(bareFormat(numFmt, /\[(?![hms]+\])[^\]]*\]/gi));
}

function numberText(value: number, numFmt: string): string {
  const bare = bareFormat(numFmt, /\[[^\]]*\]/g);
  if (bare.includes("%")) return `${exact(value * 100)}%`;
  // 000000 is how Excel keeps the zeros of a code: 000001
  if (/^0{2,}$/.test(bare) && Number.isInteger(value) && value >= 0) return String(value).padStart(bare.length, "0");
  return exact(value);
}

function bareFormat(numFmt: string, brackets: RegExp): string {
  const shown = numFmt.split(";")[0] ?? "";
  return shown.replace(/"[^"]*"|\\.|_./g, "").replace(brackets, "");
}

function exact(value: number): string {
  return String(Number(value.toPrecision(EXCEL_DIGITS)));
}
