import type { Heading, Omission, OriginRun, Reading } from "@guildhall/core";
import { canonicalise, createCodePoints } from "@guildhall/text";

/** A range of the file's text, in UTF-16, that is no part of what the document says. */
export interface Markup {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * The reading of a text without its markup. `markup` and `headings` are UTF-16 ranges of `raw` in order, ranges of
 * markup not overlapping; what is left out is listed with its reason, so that text and omissions together are `raw`.
 */
export function readWithout(raw: string, markup: readonly Markup[], headings: readonly (Markup & { level: number })[], mediaType: string): Reading {
  const rawPoints = createCodePoints(raw);
  const omitted: Omission[] = [];
  const origin: OriginRun[] = [];
  const pieces: string[] = [];
  let length = 0;
  const keep = (from: number, to: number): void => {
    if (from >= to) return;
    const piece = canonicalise(raw.slice(from, to));
    const rawStart = rawPoints.toCodePoint(from);
    for (const run of piece.origin) {
      origin.push({ start: run.start + length, end: run.end + length, rawStart: run.rawStart + rawStart });
    }
    for (const gap of piece.omitted) {
      omitted.push({ ...gap, rawStart: gap.rawStart + rawStart, rawEnd: gap.rawEnd + rawStart });
    }
    pieces.push(piece.text);
    length = (origin.at(-1)?.end ?? 0) > length ? (origin.at(-1)?.end ?? 0) : length;
  };

  let position = 0;
  for (const { start, end, reason } of markup) {
    keep(position, start);
    omitted.push({ rawStart: rawPoints.toCodePoint(start), rawEnd: rawPoints.toCodePoint(end), reason });
    position = end;
  }
  keep(position, raw.length);

  return {
    text: pieces.join(""),
    origin,
    omitted: omitted.toSorted((a, b) => a.rawStart - b.rawStart),
    rawLength: rawPoints.length,
    mediaType,
    headings: headings.flatMap((heading) => placed(heading, origin, rawPoints.toCodePoint(heading.start), rawPoints.toCodePoint(heading.end))),
  };
}

/** Where a range of the raw text came to stand in the canonical text; nothing when all of it was left out. */
function placed(heading: { level: number }, origin: readonly OriginRun[], rawStart: number, rawEnd: number): Heading[] {
  const runs = runsWithin(origin, rawStart, rawEnd);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  const start = first.start + Math.max(0, rawStart - first.rawStart);
  const end = Math.min(last.end, last.start + rawEnd - last.rawStart);
  return end > start ? [{ level: heading.level, start, end }] : [];
}

function runsWithin(origin: readonly OriginRun[], rawStart: number, rawEnd: number): readonly OriginRun[] {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = origin[middle];
    if (run && run.rawStart + (run.end - run.start) <= rawStart) low = middle + 1;
    else high = middle;
  }
  let until = low;
  while ((origin[until]?.rawStart ?? Infinity) < rawEnd) until += 1;
  return origin.slice(low, until);
}
