import { createCodePoints, sentences } from "@guildhall/text";

/** Where a guard took something out. */
const BLANK = "〔…〕";
/** What stands for personal data on the way to a model and back; what it stood for may be anything short. */
const PSEUDONYM = /〔[A-Z_]+-\d+-[a-z\d]+〕/g;

/** Whether a text holds these words of a model, white space aside, with anything short in the place of a pseudonym. */
export function holdsWords(text: string, words: string): boolean {
  return new RegExp(patternOf(words), "u").test(squeezed(text));
}

/** The sentences of a model's words with their places: UTF-16 offsets [start, end). */
export function sentencesIn(words: string): readonly { readonly start: number; readonly end: number }[] {
  const points = createCodePoints(words);
  return sentences(words).map(({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) }));
}

/** Whether a text is these words and nothing else, but for what a guard took out of it. */
export function isWords(text: string, words: string): boolean {
  if (!text.includes(BLANK)) return new RegExp(`^${patternOf(words)}$`, "u").test(squeezed(text));
  const kept = text.split(BLANK).map((part) => patternOf(part));
  return new RegExp(`^${kept.join(".*?")}$`, "u").test(squeezed(words));
}

function patternOf(words: string): string {
  const fixed = words.split(PSEUDONYM).map((part) => squeezed(part).replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return fixed.join(".{1,80}?");
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}
