import type { Omission, OriginRun } from "@guildhall/core";
import { invisibleRuns, mayBeInvisible } from "./invisible.ts";
import { hasRadicals, toIdeograph } from "./radicals.ts";

export type { Omission, OriginRun } from "@guildhall/core";

/** The text we store and quote, with the way back to what was read. All offsets are code points. */
export interface Canonical {
  readonly text: string;
  /** In order; together they are exactly the canonical text. */
  readonly origin: readonly OriginRun[];
  readonly omitted: readonly Omission[];
}

/**
 * Makes canonical text: radicals become the ideographs they stand for, line ends become LF, a byte order mark goes, and so
 * does what nobody sees (zero-width, direction and tag characters, NUL): what is searched and quoted is what is read.
 * Nothing else: NFKC would turn 10⁹/L into 109/L and ① into 1, which a laboratory value does not survive.
 */
export function canonicalise(raw: string): Canonical {
  const unified = hasRadicals(raw) ? Array.from(raw, toIdeograph).join("") : raw;
  const origin: OriginRun[] = [];
  const omitted: Omission[] = [];
  const kept: string[] = [];
  let read = 0;
  let written = 0;

  const keep = (part: string) => {
    if (part === "") return;
    const length = countCodePoints(part);
    origin.push({ start: written, end: written + length, rawStart: read });
    kept.push(part);
    read += length;
    written += length;
  };
  const omit = (reason: string, length = 1) => {
    omitted.push({ rawStart: read, rawEnd: read + length, reason });
    read += length;
  };
  const keepVisible = (part: string) => {
    if (!mayBeInvisible(part)) return keep(part);
    let from = 0;
    for (const { start, end, reason } of invisibleRuns(part)) {
      keep(part.slice(from, start));
      omit(reason, countCodePoints(part.slice(start, end)));
      from = end;
    }
    keep(part.slice(from));
  };

  const marked = unified.startsWith("\ufeff");
  if (marked) omit("byte_order_mark");
  // A CR before an LF is left out; a CR alone becomes an LF and so stays in its run.
  const lines = (marked ? unified.slice(1) : unified).split("\r\n");
  lines.forEach((line, at) => {
    const text = (at === 0 ? "" : "\n") + line.replaceAll("\r", "\n");
    keepVisible(text);
    if (at < lines.length - 1) omit("line_ending");
  });
  return { text: kept.join(""), origin, omitted };
}

function countCodePoints(text: string): number {
  if (!/[\ud800-\udfff]/.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
