/** How far before a number its label may stand, in UTF-16 units. */
const REACH = 24;

/** The words just before a place, up to the end of the clause before: where a label stands. */
export function wordsBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.slice(Math.max(...["。", "；", "\n", ";"].map((mark) => before.lastIndexOf(mark))) + 1);
}

/** A label as the end of the words before a number: 电话：, 手机号码是, "phone number is", tel. */
export function labelOf(words: RegExp): RegExp {
  return new RegExp(`(?:${words.source})${LINK}$`, words.flags);
}

/** What stands between a label and what it labels. */
const LINK = String.raw`\s{0,2}(?:号码|号|编号|No\.?|number|#)?\s{0,3}(?:[(（][^()（）]{0,12}[)）])?\s{0,2}(?:[:：=#是为]|is\b|:\s?is\b)?[\s"'“(（【\[]{0,3}`;
