import type { Language, TableOutput } from "@guildhall/core";

/** A table as CSV (RFC 4180, UTF-8 with its mark, so that spreadsheets read Chinese), the label in a last line. */
export function tableCsv({ columns, rows }: TableOutput, label: string, language: Language): string {
  const lines = [
    columns.map(({ name, unit }) => (unit ? `${name[language]} (${unit})` : name[language])),
    ...rows.map(({ cells }) => columns.map(({ id }) => cells[id] ?? "")),
    [label],
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it; numbers stay numbers. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
