import type { Heading, Omission, OriginRun, Place, Reading, Span } from "@guildhall/core";
import { canonicalise, createCodePoints } from "@guildhall/text";
import { describeTable, type TableDraft } from "./tables/describe-table.ts";

type Facts = Pick<Reading, "mediaType" | "title" | "pages" | "pageSizes" | "pagesWithoutText" | "recognition">;

/**
 * Writes down a document piece by piece, in reading order. Each piece is either kept or left out with a reason, so text and
 * omissions are always the whole. This is the one door to canonical text: what concerns every character of every
 * format (zero-width, bidi and tag characters) belongs in `write`.
 */
export interface Transcript {
  /** Code points of canonical text so far. */
  readonly length: number;
  readonly isLineStart: boolean;
  /** Keeps a piece; the span is where it came to stand. */
  write(piece: string): Span;
  omit(piece: string, reason: string): void;
  /** Ends the line, unless the text stands at the start of one. */
  endLine(): void;
  addHeading(heading: Heading): void;
  addPlace(place: Place): void;
  addTable(table: TableDraft): void;
  /** Where a range of what was read came to stand; undefined when all of it was left out. */
  placed(rawStart: number, rawEnd: number): Span | undefined;
  finish(facts: Facts): Reading;
}

/** So many pieces are made one: a large table has millions, and each takes more memory than its letters. */
const TOGETHER = 8192;

export function createTranscript(): Transcript {
  const written: string[] = [];
  let pieces: string[] = [];
  const origin: GrowingRun[] = [];
  const omitted: Omission[] = [];
  const headings: Heading[] = [];
  const places: Place[] = [];
  const tables: TableDraft[] = [];
  let length = 0;
  let rawLength = 0;
  let isLineStart = true;

  function write(piece: string): Span {
    const start = length;
    if (PLAIN.test(piece)) {
      if (piece !== "") append(origin, { start, end: start + piece.length, rawStart: rawLength });
      length += piece.length;
      rawLength += piece.length;
      keep(piece);
      return { start, end: length };
    }
    const { text, origin: runs, omitted: gaps } = canonicalise(piece);
    for (const run of runs)
      append(origin, { start: start + run.start, end: start + run.end, rawStart: rawLength + run.rawStart });
    for (const gap of gaps)
      omitted.push({ ...gap, rawStart: rawLength + gap.rawStart, rawEnd: rawLength + gap.rawEnd });
    const kept = runs.at(-1)?.end ?? 0;
    length += kept;
    rawLength += kept + gaps.reduce((total, { rawStart, rawEnd }) => total + rawEnd - rawStart, 0);
    keep(text);
    return { start, end: length };
  }

  function keep(text: string): void {
    if (text === "") return;
    pieces.push(text);
    if (pieces.length === TOGETHER) {
      written.push(pieces.join(""));
      pieces = [];
    }
    isLineStart = text.endsWith("\n");
  }

  return {
    get length() {
      return length;
    },
    get isLineStart() {
      return isLineStart;
    },
    write,
    omit(piece, reason) {
      if (piece === "") return;
      const rawStart = rawLength;
      rawLength += createCodePoints(piece).length;
      const last = omitted.at(-1);
      if (last?.reason === reason && last.rawEnd === rawStart)
        omitted[omitted.length - 1] = { ...last, rawEnd: rawLength };
      else omitted.push({ rawStart, rawEnd: rawLength, reason });
    },
    endLine() {
      if (!isLineStart) write("\n");
    },
    addHeading(heading) {
      if (heading.end > heading.start) headings.push(heading);
    },
    addPlace(place) {
      if (place.end > place.start) places.push(place);
    },
    addTable(table) {
      tables.push(table);
    },
    placed(rawStart, rawEnd) {
      return placed(origin, rawStart, rawEnd);
    },
    finish(facts) {
      const text = [...written, ...pieces].join("");
      const points = createCodePoints(text);
      return {
        text,
        origin,
        omitted,
        rawLength,
        headings,
        places,
        tables: tables.map((table) => describeTable(table, points)),
        ...facts,
      };
    },
  };
}

/** Nothing that canonicalise would change and nothing that UTF-16 counts twice: most of the pieces, and a table has many. */
const PLAIN = /^[^\0\r\p{Default_Ignorable_Code_Point}\u2E80-\u2FDF\uF900-\uFAFF\uD800-\uDFFF\u{10000}-\u{10FFFF}]*$/u;

/** A run that is still growing. */
interface GrowingRun extends OriginRun {
  end: number;
}

function append(origin: GrowingRun[], run: OriginRun): void {
  const last = origin.at(-1);
  const continues = last && last.end === run.start && last.rawStart + last.end - last.start === run.rawStart;
  if (continues) last.end = run.end;
  else origin.push({ ...run });
}

function placed(origin: readonly OriginRun[], rawStart: number, rawEnd: number): Span | undefined {
  const runs = runsWithin(origin, rawStart, rawEnd);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  const start = first.start + Math.max(0, rawStart - first.rawStart);
  const end = Math.min(last.end, last.start + rawEnd - last.rawStart);
  return end > start ? { start, end } : undefined;
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
