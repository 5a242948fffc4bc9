import type { RecognisedPage, RecognisedWord } from "./recognised-page.ts";

/**
 * Reads what `tesseract … tsv` prints: a row a page (level 1), block, paragraph, line and word (level 5), with left, top,
 * width and height in pixels. Pages are counted from `firstPage`.
 */
export function parseTsv(tsv: string, firstPage: number): RecognisedPage[] {
  const pages: (RecognisedPage & { words: RecognisedWord[] })[] = [];
  let line = 0;
  for (const row of tsv.split("\n")) {
    const [level, , , , , , left, top, width, height, confidence, ...text] = row.split("\t");
    const [x, y, across, down] = [left, top, width, height].map(Number);
    if (x === undefined || y === undefined || across === undefined || down === undefined) continue;
    const page = pages.at(-1);
    const words = text.join("\t").trim();
    if (level === "1") pages.push({ page: firstPage + pages.length, width: across, height: down, words: [] });
    else if (level === "4") line += 1;
    else if (level === "5" && page && words !== "")
      page.words.push({
        text: words,
        box: [x / page.width, y / page.height, (x + across) / page.width, (y + down) / page.height],
        line,
        confidence: Math.max(0, Math.min(1, Number(confidence) / 100)) || 0,
      });
  }
  return pages;
}
