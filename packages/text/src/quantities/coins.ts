import { parseNumber } from "../numbers.ts";

const DIGIT = "[\\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖]";
/** 圆形, 圆桌 and the like are no money, and 3分钟 is no coin. */
const REST = new RegExp(
  `(?:元|圆(?![形桌柱弧孔盘周锥心]))[零〇]?(?:(${DIGIT})角)?[零〇]?(?:(${DIGIT})分(?!钟))?([整正])?`,
  "y",
);

/** What follows the 元 of an amount: 伍角陆分, 整. `value` is in 元; `end` is a UTF-16 offset. */
export interface Coins {
  readonly value: number;
  /** Said to the coin, or 整: nothing is rounded. */
  readonly isExact: boolean;
  readonly end: number;
}

/** Reads the rest of an amount of money (元伍角陆分, 圆整) where its number ends; undefined for a plain 元, which is a unit. */
export function coinsAt(text: string, at: number): Coins | undefined {
  REST.lastIndex = at;
  const [written = "", tenths, hundredths, whole] = REST.exec(text) ?? [];
  const isExact = (tenths ?? hundredths ?? whole) !== undefined;
  if (!isExact && !written.startsWith("圆")) return undefined;
  const value = (parseNumber(tenths ?? "") ?? 0) / 10 + (parseNumber(hundredths ?? "") ?? 0) / 100;
  const counted = isExact ? written : "圆";
  return { value, isExact, end: at + counted.length };
}
