import { chineseNumber } from "@guildhall/text";

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 14 → XIV; a number beyond Roman numerals stays in digits. */
export function romanOf(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let written = "";
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) written += letters;
  }
  return written;
}

/** 2 → B, 27 → AA. */
export function lettersOf(number: number): string {
  if (number < 1) return String(number);
  const letter = String.fromCodePoint(65 + ((number - 1) % 26));
  return number > 26 ? lettersOf(Math.floor((number - 1) / 26)) + letter : letter;
}

const CAPITALS: Readonly<Record<string, string>> = {
  一: "壹",
  二: "贰",
  三: "叁",
  四: "肆",
  五: "伍",
  六: "陆",
  七: "柒",
  八: "捌",
  九: "玖",
  十: "拾",
  百: "佰",
  千: "仟",
};
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A number in one of Word's formats (`w:numFmt`); digits for those that Chinese and English documents do not use. */
export function numberInFormat(number: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chineseNumber(number);
    case "chineseLegalSimplified":
      return Array.from(chineseNumber(number), (digit) => CAPITALS[digit] ?? digit).join("");
    case "ideographDigital":
    case "taiwaneseDigital":
    case "japaneseDigitalTenThousand":
      return Array.from(String(number), (digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
    case "ideographTraditional":
      return STEMS[number - 1] ?? String(number);
    case "ideographZodiac":
      return BRANCHES[number - 1] ?? String(number);
    case "upperRoman":
      return romanOf(number);
    case "lowerRoman":
      return romanOf(number).toLowerCase();
    case "upperLetter":
      return lettersOf(number);
    case "lowerLetter":
      return lettersOf(number).toLowerCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "decimalFullWidth":
      return Array.from(String(number), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
    default:
      return String(number);
  }
}
