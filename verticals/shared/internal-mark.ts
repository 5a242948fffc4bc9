const FIRST_LINES = 6;
const WORDS = "工作秘密|内部(?:资料|文件|材料|刊物|使用|参考|传阅|掌握)?|不得公开";
/** 注意保存, 不得外传, 1年 */
const BEHIND = "(?:[\\s,，、;；★☆]*(?:(?:请|注意|妥善|严禁|不得|禁止|仅供|限于?|切勿)\\S{0,10}|\\d{1,2}\\s*年|长期))*";
const MARK = new RegExp(`^[【（(\\[]?\\s*(${WORDS})${BEHIND}\\s*[】）)\\]]?[。!！]?$`, "u");

/**
 * The mark by which a document is for inside only, as printed: 工作秘密, 内部资料 注意保存. Judged by position, as secrecy
 * marks are: alone on one of the first lines. The same words in a sentence or a heading (内部控制制度) are no mark.
 */
export function internalMarkIn(text: string): string | undefined {
  const lines = text.split("\n", 200).filter((line) => line.trim() !== "");
  for (const line of lines.slice(0, FIRST_LINES)) {
    const mark = MARK.exec(line.trim());
    if (mark) return mark[1];
  }
  return undefined;
}
