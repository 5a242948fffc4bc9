/** What stands between two sentences: a space between words of Latin letters, nothing between Chinese ones. */
export function sentenceGap(before: string, after: string): string {
  return /[\p{Script=Latin}\d.,;:!?%)]$/u.test(before) && /^[\p{Script=Latin}\d("“]/u.test(after) ? " " : "";
}

/** Sentences as one text. */
export function joinedSentences(sentences: readonly { readonly text: string }[]): string {
  return sentences.reduce((text, { text: next }) => text + sentenceGap(text, next) + next, "");
}
