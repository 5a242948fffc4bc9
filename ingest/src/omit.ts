import type { Reading } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { createTranscript } from "./transcript.ts";

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
export function readWithout(
  raw: string,
  markup: readonly Markup[],
  headings: readonly (Markup & { level: number })[],
  mediaType: string,
): Reading {
  const transcript = createTranscript();
  let position = 0;
  for (const { start, end, reason } of markup) {
    transcript.write(raw.slice(position, start));
    transcript.omit(raw.slice(start, end), reason);
    position = end;
  }
  transcript.write(raw.slice(position));

  const rawPoints = createCodePoints(raw);
  for (const { start, end, level } of headings) {
    const span = transcript.placed(rawPoints.toCodePoint(start), rawPoints.toCodePoint(end));
    if (span) transcript.addHeading({ ...span, level });
  }
  return transcript.finish({ mediaType });
}
