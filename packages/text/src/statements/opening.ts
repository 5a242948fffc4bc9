const LONGEST = 45;
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九]是|第.{1,2}[，、]|——|问：?)/;
const ASKS_OR_ENDS_OPEN = /[：:？?]\s*$/;

/** Whether a statement says what another below it is about: a short numbered line, a question, words that end in a colon. */
export function opens(above: string, below: string): boolean {
  return !NUMBERED.test(below) && (ASKS_OR_ENDS_OPEN.test(above) || (above.length < LONGEST && NUMBERED.test(above)));
}
