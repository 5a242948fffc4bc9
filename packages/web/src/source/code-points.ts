/** A text that is cut by Unicode code points, as every offset of the server counts. */
export interface CodePoints {
  readonly length: number;
  /** The words of [start, end). */
  slice(start: number, end: number): string;
}

/**
 * Offsets that come over HTTP count code points, and strings in a browser count UTF-16. Most texts hold no character
 * beyond the first plane (𠮷, 😀), and then both counts are the same.
 */
export function codePoints(text: string): CodePoints {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text))
    return { length: text.length, slice: (start, end) => text.slice(start, end) };
  const characters = Array.from(text);
  return { length: characters.length, slice: (start, end) => characters.slice(start, end).join("") };
}
