import { bookTitlesIn, type BookTitle } from "./book-titles.ts";

/**
 * 下列文件予以废止：, with one title on each of the lines that follow. 有下列情形之一的，停止执行： is a list of cases and
 * repeals nothing.
 */
const LIST_HEAD =
  /(?:下列|以下)(?![^。\n]{0,20}情[形况])[^。\n]{0,60}?(?:文件|法律|法规|规章|条例|办法|规定|决定|细则|规则|政策|通知|制度|标准)[^。\n]{0,80}?(?<!不)(?:废止|停止执行|失效)[：:][ \t　]*(?=\n)/g;
const ITEM =
  /^[ \t　]*(?:[0-9]{1,3}[.．、]|[（(][一二三四五六七八九十0-9]{1,4}[)）]|[一二三四五六七八九十]{1,4}、)[ \t　]*/;

/** The titles of lists of lines, in UTF-16 offsets; a title may stand without 《》. */
export function listedRepeals(text: string): BookTitle[] {
  const found: BookTitle[] = [];
  for (const head of text.matchAll(LIST_HEAD)) {
    let at = head.index + head[0].length + 1;
    while (at < text.length) {
      const end = lineEnd(text, at);
      const line = text.slice(at, end);
      const label = ITEM.exec(line)?.[0].length;
      if (label === undefined && line.trim() !== "") break;
      if (label !== undefined) found.push(titleOf(line, label, at));
      at = end + 1;
    }
  }
  return found;
}

function titleOf(line: string, label: number, at: number): BookTitle {
  const [marked] = bookTitlesIn(line);
  if (marked) return { title: marked.title, start: at + marked.start, end: at + marked.end };
  const title = line
    .slice(label)
    .trim()
    .replace(/[；;。，,]$/, "")
    .replace(/[（(][^（）()]{0,80}(?:[0-9]{4}|号)[^（）()]{0,80}[)）]$/, "");
  return { title, start: at + label, end: at + label + title.length };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
