/** A run of characters that nobody sees, in UTF-16. `layout` is what programs leave about: soft hyphens, direction marks, a zero-width space at the end of a line. */
export interface InvisibleRun {
  readonly start: number;
  readonly end: number;
  readonly reason: "hidden" | "layout";
}

const INVISIBLE = /\0|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Variation_Selector}{2,}/u;
const RUNS = new RegExp(`(?:${INVISIBLE.source})+`, "gu");

/** What is of use within words of other scripts and between parts of a picture: joiners. */
const JOINERS = /^[\u200C\u200D]+$/;
const JOINED = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|(?![\p{Script=Han}\p{Script=Latin}])\p{L}|\p{M}/u;
/** Soft hyphens and direction marks change no word. */
const LAYOUT = /^[\u00AD\u200E\u200F\u061C]+$/;
/** Spaces of no width do harm only within a word, where a reader sees one thing and a program another. */
const SPACES = /^[\u200B\u2060\uFEFF\u200C\u200D]+$/;
const WORD = /[\p{L}\p{N}]/u;

/** True where a text may hold characters that nobody sees; fast, for the many that hold none. */
export function mayBeInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** The runs of a text that nobody sees and that belong to none of its words, in order. */
export function invisibleRuns(text: string): readonly InvisibleRun[] {
  const runs: InvisibleRun[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const end = index + run.length;
    const [before, after] = [characterBefore(text, index), characterAt(text, end)];
    if (JOINERS.test(run) && JOINED.test(before) && JOINED.test(after)) continue;
    const isLayout = LAYOUT.test(run) || (SPACES.test(run) && !(WORD.test(before) && WORD.test(after)));
    runs.push({ start: index, end, reason: isLayout ? "layout" : "hidden" });
  }
  return runs;
}

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "";
}

function characterBefore(text: string, at: number): string {
  const isPair = at >= 2 && /[\uDC00-\uDFFF]/.test(text[at - 1] ?? "");
  return at === 0 ? "" : text.slice(at - (isPair ? 2 : 1), at);
}
