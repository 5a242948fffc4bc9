import type { DocumentToDivide } from "@guildhall/core";

const LINES_LOOKED_AT = 6;
const LONGEST = 60;

/** The title given, else the file's own, else the first line that can be one, else the file's name. */
export function titleOf({ givenTitle, reading, fileName }: DocumentToDivide): string {
  const stem = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const candidates = [givenTitle, reading.title, headLine(reading.text), stem, fileName];
  return (
    candidates.map((candidate) => candidate?.trim()).find((candidate) => candidate !== undefined && candidate !== "") ??
    fileName
  );
}

function headLine(text: string): string | undefined {
  return text
    .slice(0, 2000)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, LINES_LOOKED_AT)
    .find(canBeTitle);
}

/** No sentence, field (科别：内科), row of a table, section of a label, remark or day. */
function canBeTitle(line: string): boolean {
  if (line.length < 2 || line.length > LONGEST || /[。；;，,！!？?]$/.test(line)) return false;
  if (line.includes(" | ") || /^[^：:]{1,8}[：:]/.test(line)) return false;
  return !/^[（(【[*—–-]/.test(line) && !/^[\d\s年月日.:：\-/]+$/.test(line);
}
