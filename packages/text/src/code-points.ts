import type { Span } from "@guildhall/core";

/** Leads between UTF-16 offsets, which JavaScript counts, and code points, which everything outside this package counts. */
export interface CodePoints {
  readonly length: number;
  slice(start: number, end?: number): string;
  toUtf16(codePoint: number): number;
  toCodePoint(utf16: number): number;
  /** The code-point span of a UTF-16 range. */
  span(startUtf16: number, endUtf16: number): Span;
}

/** Every how many code points a UTF-16 offset is remembered. */
const BLOCK = 64;

/** Counts a text in code points. A text without surrogates costs nothing; any other is indexed once. */
export function createCodePoints(text: string): CodePoints {
  return /[\ud800-\udfff]/.test(text) ? indexed(text) : plain(text);
}

/** Made for every passage and every title: of methods alone, for a function with a name of its own costs more to make. */
function plain(text: string): CodePoints {
  const { length } = text;
  return {
    length,
    slice(start, end) {
      return text.slice(within(length, start), end === undefined ? undefined : within(length, end));
    },
    toUtf16(codePoint) {
      return within(length, codePoint);
    },
    toCodePoint(utf16) {
      return within(length, utf16);
    },
    span(start, end) {
      return { start, end };
    },
  };
}

function within(length: number, offset: number): number {
  return Math.max(0, Math.min(offset, length));
}

function indexed(text: string): CodePoints {
  const starts: number[] = [];
  let length = 0;
  for (let at = 0; at < text.length; at += widthAt(text, at)) {
    if (length % BLOCK === 0) starts.push(at);
    length += 1;
  }

  const toUtf16 = (codePoint: number): number => {
    if (codePoint >= length) return text.length;
    if (codePoint <= 0) return 0;
    let at = starts[Math.floor(codePoint / BLOCK)] ?? 0;
    for (let left = codePoint % BLOCK; left > 0; left -= 1) at += widthAt(text, at);
    return at;
  };
  const toCodePoint = (utf16: number): number => {
    if (utf16 >= text.length) return length;
    if (utf16 <= 0) return 0;
    const block = lastNotAfter(starts, utf16);
    let at = starts[block] ?? 0;
    let codePoint = block * BLOCK;
    for (let next = at + widthAt(text, at); next <= utf16; next = at + widthAt(text, at)) {
      at = next;
      codePoint += 1;
    }
    return codePoint;
  };
  return {
    length,
    slice: (start, end) => text.slice(toUtf16(start), end === undefined ? undefined : toUtf16(end)),
    toUtf16,
    toCodePoint,
    span: (start, end) => ({ start: toCodePoint(start), end: toCodePoint(end) }),
  };
}

/** 2 for a pair, 1 for anything else; a lone surrogate counts as one code point, as `for…of` counts it. */
function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
