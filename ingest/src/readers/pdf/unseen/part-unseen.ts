import type { Box, PageSize } from "@guildhall/core";
import type { Letters } from "../letters/read-letters.ts";

/** The letters of a page that are seen, and the words that are not. */
export interface Parted {
  readonly seen: readonly Letters[];
  readonly unseen: readonly string[];
}

/** Pictures that cover this part of a page are a scan of it. */
const MOST_OF_A_PAGE = 0.5;

/**
 * Parts what nobody sees from the rest. On a scan the letters without paint are the words that were recognised in it, there
 * for searching and copying: they are the page's ordinary text, as long as they outnumber what is printed over the picture.
 */
export function partUnseen(letters: readonly Letters[], size: PageSize, pictures: readonly Box[]): Parted {
  const isScan = isRecognised(letters, size, pictures);
  const isHidden = ({ unseen }: Letters): boolean => unseen !== undefined && !(isScan && unseen === "unpainted");
  return {
    seen: letters.filter((each) => !isHidden(each)),
    unseen: letters.filter(isHidden).map(({ text }) => text.trim()),
  };
}

function isRecognised(letters: readonly Letters[], { width, height }: PageSize, pictures: readonly Box[]): boolean {
  const unpainted = lengthOf(letters.filter(({ unseen }) => unseen === "unpainted"));
  if (unpainted === 0) return false;
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const covered = pictures.reduce(
    (sum, [x0, y0, x1, y1]) => sum + (clamp(x1, width) - clamp(x0, width)) * (clamp(y1, height) - clamp(y0, height)),
    0,
  );
  return unpainted > lengthOf(letters) - unpainted && covered > width * height * MOST_OF_A_PAGE;
}

function lengthOf(letters: readonly Letters[]): number {
  return letters.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);
}
