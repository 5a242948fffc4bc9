import type { Omission, OriginRun } from "@guildhall/core";
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
 * Makes canonical text: radicals become the ideographs they stand for, line ends become LF, a byte order mark goes.
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
  const omit = (reason: string) => {
    omitted.push({ rawStart: read, rawEnd: read + 1, reason });
    read += 1;
  };

  const marked = unified.startsWith("\ufeff");
  if (marked) omit("byte_order_mark");
  // A CR before an LF is left out; a CR alone becomes an LF and so stays in its run.
  const lines = (marked ? unified.slice(1) : unified).split("\r\n");
  lines.forEach((line, at) => {
    const text = (at === 0 ? "" : "\n") + line.replaceAll("\r", "\n");
    keep(text);
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
