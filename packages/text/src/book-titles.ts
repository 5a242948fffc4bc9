/** A title in 《》, in UTF-16 offsets of the marks. */
export interface BookTitle {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 200;

/**
 * The outermost titles in 《》. A title may hold another; a mark without its partner swallows nothing: 《甲、《乙》 gives 乙.
 */
export function bookTitlesIn(text: string): BookTitle[] {
  const titles: BookTitle[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === SENTENCE_END || mark === LINE_END) open.length = 0;
    else if (mark === OPEN) open.push(at);
    else if (mark === CLOSE) {
      const start = open.pop();
      if (start === undefined || at - start > LONGEST) continue;
      while ((titles.at(-1)?.start ?? -1) > start) titles.pop();
      titles.push({ title: text.slice(start + 1, at), start, end: at + 1 });
    }
  }
  return titles;
}

const OPEN = 0x300a;
const CLOSE = 0x300b;
const SENTENCE_END = 0x3002;
const LINE_END = 0x0a;
