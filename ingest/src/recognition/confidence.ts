import type { RecognisedWord } from "./recognised-page.ts";

/** Words that are recognised no better than this are a picture of something else: shading, a seal, a photograph. */
const DOUBTFUL = 0.5;

interface Recognisable {
  readonly words: readonly RecognisedWord[];
}

/** How sure the program is of these words, by their length; 0 where there are none. */
export function confidenceOf(parts: readonly Recognisable[]): number {
  const words = parts.flatMap((part) => part.words);
  const letters = words.reduce((total, { text }) => total + text.length, 0);
  const sure = words.reduce((total, { text, confidence }) => total + text.length * confidence, 0);
  return letters === 0 ? 0 : Math.round((sure / letters) * 1000) / 1000;
}

/** True where the words of a page or a line are text. */
export function isLegible(part: Recognisable): boolean {
  return confidenceOf([part]) >= DOUBTFUL;
}
