const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or our shall should so than that the their them then there these they this those to was we were what when where which who whom why will with would you your".split(
    " ",
  ),
);

/** English words that say nothing about what is asked. Dropped from questions only, never from what is searched. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
