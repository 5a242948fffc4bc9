import type { DocumentToDivide } from "@guildhall/core";
import { canonicalDocumentNumber } from "@guildhall/text";

/** Words a title of this trade ends with. */
const KIND =
  /(?:法典|法|条例|办法|规定|细则|规则|决定|决议|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|函|纪要|方案|规划|指南|指引|目录|标准|章程|解释|修正案|措施|规程|须知|政策)(?:[（(][^（）()]{1,20}[)）])?$/;

/** The title given, else the one at the head of the text, else the file's own, else the file's name. */
export function titleOf({ givenTitle, reading, fileName }: DocumentToDivide): string {
  const atHead = headTitle(reading.text);
  const stem = fileName.replace(/\.[^.]*$/, "");
  const candidates = [givenTitle, atHead?.isCertain ? atHead.title : undefined, reading.title, atHead?.title, stem];
  return (
    candidates.map((candidate) => candidate?.trim()).find((candidate) => candidate !== undefined && candidate !== "") ??
    fileName
  );
}

const LINES_LOOKED_AT = 10;
const LONGEST = 80;

/** The first line that can be a title; a title over two or three lines is put together where it ends with its kind. */
function headTitle(text: string): { title: string; isCertain: boolean } | undefined {
  const lines = text
    .slice(0, 4000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, LINES_LOOKED_AT);
  const first = lines.findIndex(canBeTitle);
  if (first < 0) return undefined;
  for (const count of [1, 2, 3]) {
    const title = lines.slice(first, first + count).join("");
    if (title.length <= LONGEST && KIND.test(title)) return { title, isCertain: true };
  }
  return { title: lines[first] ?? "", isCertain: false };
}

/** No red head (临州市医疗保障局文件), number, date, note in parentheses, mark or sentence. */
function canBeTitle(line: string): boolean {
  if (line.length > LONGEST || /[。；;：:，,！]$/.test(line)) return false;
  if (line.endsWith("文件") && !line.includes("关于")) return false;
  if (/^[（([【〔*—–-]/.test(line) || /^[\d\s年月日.\-/]+$/.test(line)) return false;
  if (/^(?:机密|秘密|绝密|特急|加急|内部)/.test(line) || /^第.{1,8}[条章编]/.test(line)) return false;
  return !(canonicalDocumentNumber(line) !== undefined && line.length < 30);
}
