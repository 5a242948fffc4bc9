const DIGITS = "零一二三四五六七八九";

const DIGIT_BY_CHARACTER: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  "◯": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNIT_BY_CHARACTER: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000 };
const GROUP_BY_CHARACTER: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const TENS_BY_CHARACTER: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** The characters a number may be written with, for the patterns of this package. */
export const NUMERAL = "0-9０-９零〇○一二两三四五六七八九十廿卅百千万";

/** Reads 一千二百四十二, 一万二千亿, 二〇二四, 廿三, 3.5万, １２ or 1,242; undefined for anything that is no number. */
export function parseNumber(written: string): number | undefined {
  const text = written.normalize("NFKC").replaceAll(/[\s,]/g, "");
  if (text === "" || text.length > 40) return undefined;
  const arabic = /^(\d+(?:\.\d+)?)([万亿]?)$/.exec(text);
  if (arabic) return Number(arabic[1]) * (GROUP_BY_CHARACTER[arabic[2] ?? ""] ?? 1);
  const characters = Array.from(text);
  if (characters.every((each) => each in DIGIT_BY_CHARACTER)) return positional(characters);
  return withUnits(characters);
}

/** 二〇二四: digits in a row. */
function positional(characters: readonly string[]): number {
  return Number(characters.map((each) => DIGIT_BY_CHARACTER[each]).join(""));
}

/** 一千二百四十二: digits with units, groups of 万 and 亿. */
function withUnits(characters: readonly string[]): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastGroup = Number.POSITIVE_INFINITY;
  for (const each of characters) {
    const asDigit = DIGIT_BY_CHARACTER[each];
    const asTens = TENS_BY_CHARACTER[each];
    const asUnit = UNIT_BY_CHARACTER[each];
    const asGroup = GROUP_BY_CHARACTER[each];
    if (asDigit !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = asDigit;
    } else if (asTens !== undefined) {
      if ((digit ?? 0) !== 0 || lastUnit <= 10) return undefined;
      section += asTens;
      digit = undefined;
      lastUnit = 10;
    } else if (asUnit !== undefined) {
      if (asUnit >= lastUnit) return undefined;
      section += (digit === undefined || digit === 0 ? 1 : digit) * asUnit;
      digit = undefined;
      lastUnit = asUnit;
    } else if (asGroup !== undefined) {
      const above = section + (digit ?? 0);
      // 一万二千亿: what was counted in 万 is itself counted in 亿.
      const isWhole = lastGroup === GROUP_BY_CHARACTER["万"] && asGroup > lastGroup && total < asGroup;
      if (isWhole) total = (total + above) * asGroup;
      else if (asGroup >= lastGroup || above === 0) return undefined;
      else total += above * asGroup;
      section = 0;
      digit = undefined;
      lastUnit = 1_000_000;
      lastGroup = asGroup;
    } else return undefined;
  }
  return total + section + (digit ?? 0) * spokenUnit(characters);
}

/** 一百二 is 120 as people say it: a last digit straight after 百, 千 or 万 counts the next lower unit. */
function spokenUnit(characters: readonly string[]): number {
  const before = characters.at(-2) ?? "";
  const unit = UNIT_BY_CHARACTER[before] ?? GROUP_BY_CHARACTER[before] ?? 10;
  return unit >= 100 ? unit / 10 : 1;
}

/** Writes 1242 as 一千二百四十二, the way laws number their articles. Whole numbers from 0 to below 一万亿. */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12)
    throw new RangeError(`expected a whole number from 0 to 1e12, got ${value}`);
  if (value === 0) return "零";
  const groups: readonly (readonly [number, string])[] = [
    [Math.floor(value / 1e8), "亿"],
    [Math.floor(value / 1e4) % 1e4, "万"],
    [value % 1e4, ""],
  ];
  let written = "";
  let gap = false;
  for (const [group, name] of groups) {
    if (group === 0) {
      gap = written !== "";
      continue;
    }
    if (written !== "" && (gap || group < 1000)) written += "零";
    written += fourDigits(group) + name;
    gap = false;
  }
  return written.startsWith("一十") ? written.slice(1) : written;
}

function fourDigits(group: number): string {
  let written = "";
  let pending = false;
  for (const [size, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(group / size) % 10;
    if (digit === 0) {
      pending = written !== "";
      continue;
    }
    written += (pending ? "零" : "") + (DIGITS[digit] ?? "") + name;
    pending = false;
  }
  return written;
}
