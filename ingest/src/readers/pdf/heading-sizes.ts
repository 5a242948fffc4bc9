import type { Page } from "./read-page.ts";
import { type Row, type Segment, textOfRow } from "./segment.ts";

/** Which sizes of letters head something, by how much they exceed those of the text. */
export interface HeadingSizes {
  /** Undefined for a row of text. */
  levelOf(row: Row): number | undefined;
  /** The words in the largest letters of the first page, where those are larger than its text. */
  readonly title: string | undefined;
}

/** Letters of a heading are this much larger than those of the text; those of a title more so. */
const [LARGER, MUCH_LARGER] = [1.15, 1.3];
const LONGEST = 80;
const LEVELS = 4;

export function headingSizes(pages: readonly Page[]): HeadingSizes {
  const segments = pages.flatMap((page) => page.segments);
  const body = commonest(segments);
  const sizes = [...new Set(segments.map(({ size }) => rounded(size)))]
    .filter((size) => size > body * LARGER)
    .toSorted((a, b) => b - a);
  return {
    levelOf: (row) => {
      const at = sizes.indexOf(rounded(row.size));
      return at < 0 || textOfRow(row).length > LONGEST || !/\p{L}/u.test(textOfRow(row))
        ? undefined
        : Math.min(at + 1, LEVELS);
    },
    title: titleOn(pages[0], body),
  };
}

function titleOn(page: Page | undefined, body: number): string | undefined {
  const largest = Math.max(
    0,
    ...(page?.segments ?? []).filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ size }) => rounded(size)),
  );
  if (!page || largest <= body * MUCH_LARGER) return undefined;
  const words = page.segments
    .filter(({ size }) => rounded(size) === largest)
    .toSorted((a, b) => a.baseline - b.baseline);
  const title = words
    .map(({ text }) => text.trim())
    .reduce((whole, text) => whole + (/[a-z0-9]$/i.test(whole) && /^[a-z0-9]/i.test(text) ? " " : "") + text, "");
  return title.length >= 4 && title.length <= LONGEST && !/[：:]/.test(title) ? title : undefined;
}

/** The size in which most characters are set. */
function commonest(segments: readonly Segment[]): number {
  const charactersBySize = new Map<number, number>();
  for (const { size, text } of segments)
    charactersBySize.set(rounded(size), (charactersBySize.get(rounded(size)) ?? 0) + text.length);
  return [...charactersBySize].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}
