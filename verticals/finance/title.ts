import type { DocumentToDivide } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { cellsOf } from "./tables/cells.ts";

/** Words a title of this trade ends with, before a bracket (摘录) or a subtitle. */
const KIND =
  /(?:报告(?:摘要|全文)?|年报|季报|半年报|中报|公告|快报|预告|点评|纪要|记录表|说明书|报表|通函|Form\s+(?:10-[KQ]|20-F)[\w ]*)(?:[（(][^（）()]{1,20}[)）]|[:：].{2,40})?$/i;

/** The title given, else the heading the file marks, else the line at the head that ends as titles do, else the file's own. */
export function titleOf({ givenTitle, reading, fileName }: DocumentToDivide): string {
  const first = reading.headings.find(({ level }) => level === 1);
  const marked = first && createCodePoints(reading.text).slice(first.start, first.end);
  const stem = fileName.replace(/\.[^.]*$/, "");
  const kept = marked !== undefined && KIND.test(marked.trim()) ? marked : undefined;
  const candidates = [givenTitle, kept, atHead(reading.text), reading.title, KIND.test(stem) ? stem : marked, stem];
  return (
    candidates.map((candidate) => candidate?.trim()).find((candidate) => candidate !== undefined && candidate !== "") ??
    fileName
  );
}

const LINES_LOOKED_AT = 10;
const LONGEST = 80;

/** One of the first lines, or two or three together, that ends with its kind; no labelled line, no sentence, no row. */
function atHead(text: string): string | undefined {
  const lines = text
    .slice(0, 3000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, LINES_LOOKED_AT);
  for (const [at, line] of lines.entries()) {
    if (!canBegin(line)) continue;
    for (const count of [1, 2, 3]) {
      const title = lines.slice(at, at + count).join("");
      if (title.length <= LONGEST && KIND.test(title) && cellsOf(title) === undefined) return title;
    }
  }
  return undefined;
}

function canBegin(line: string): boolean {
  return (
    line.length <= LONGEST &&
    !/[。；;，,]$/.test(line) &&
    !/^(?:证券|股票|股份)代|^[一二三四五六七八九十]+、|^第.{1,3}[节章]|[:：]\s*\S+$/.test(
      line.slice(0, 40).replace(/(?<=点评)[:：].*$/, ""),
    )
  );
}
