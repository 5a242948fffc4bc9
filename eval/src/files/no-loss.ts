import type { Division, Reading } from "@guildhall/core";

/** What is wrong with what was kept of a file: words that are neither in the text nor among what was left out. */
export function lossIn({ text, origin, omitted, rawLength }: Reading): readonly string[] {
  const faults: string[] = [];
  const length = Array.from(text).length;
  if ((origin.at(-1)?.end ?? 0) !== length) faults.push("the origin does not cover the text");
  const ranges = [
    ...origin.map(({ start, end, rawStart }) => [rawStart, rawStart + end - start] as const),
    ...omitted.map(({ rawStart, rawEnd }) => [rawStart, rawEnd] as const),
  ].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  let read = 0;
  for (const [start, end] of ranges) {
    if (start !== read) faults.push(`kept and left out do not meet at ${read} of ${rawLength}`);
    if (start !== read) break;
    read = end;
  }
  if (faults.length === 0 && read !== rawLength)
    faults.push(`${rawLength - read} characters are neither kept nor left out`);
  return faults;
}

/** What is wrong with how a text was divided: passages that do not cover it, or one over twice the target. */
export function faultsOfDivision({ text }: Reading, { passages }: Division, target: number): readonly string[] {
  const faults: string[] = [];
  let position = 0;
  for (const { start, end } of passages) {
    if (start !== position) faults.push(`passages do not meet at ${position}`);
    if (end - start > 2 * target) faults.push(`a passage of ${end - start} characters, over ${2 * target}`);
    position = end;
  }
  const length = Array.from(text).length;
  if (position !== length) faults.push(`passages end at ${position} of ${length}`);
  return faults;
}

/** 第三条, **第十二条之一**: where a line begins an article. */
const PRINTED =
  /^[ \t　]*(?:#+ )?(?:\*\*)?第[ 　]*[零〇一二三四五六七八九十百千\d]+[ 　]*条(?:之[一二三四五六七八九十]+)?(?:\*\*)?(?=[ 　\t]|$)/gm;

/** How many articles a law prints, counted on its source as it stands. */
export function printedArticles(source: string): number {
  return source.match(PRINTED)?.length ?? 0;
}

/** How many articles a division knows: parts of a long article are one. */
export function dividedArticles({ passages }: Division): number {
  let count = 0;
  let before = "";
  for (const { locator, path } of passages) {
    const name = locator.kind === "article" ? [...path, locator.article].join("\n") : "";
    if (name !== "" && name !== before) count += 1;
    before = name;
  }
  return count;
}
