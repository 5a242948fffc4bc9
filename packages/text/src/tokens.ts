/** Han, kana, hangul and what else is written without spaces. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * About how many tokens a text is, on the safe side for models that read Chinese: a Han character or full-width mark is
 * one, of other letters and digits three are one, any other mark is one.
 */
export function estimateTokens(text: string): number {
  let thirds = 0;
  for (const character of text) {
    if (/\s/.test(character)) continue;
    thirds += WIDE.test(character) || !/[\p{L}\p{N}]/u.test(character) ? 3 : 1;
  }
  return Math.ceil(thirds / 3);
}
