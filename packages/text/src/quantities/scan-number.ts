import { parseNumber } from "../numbers.ts";
import { formalAt } from "./formal-number.ts";

/** A number as written, without its unit, in UTF-16 offsets. */
export interface ScannedNumber {
  readonly value: number;
  /** Half of the last digit written, in the same scale: 3.6万 is good to 500. */
  readonly precision: number;
  /** 10,000 for 3.6万, 1 for a number without such a word. */
  readonly scale: number;
  /** Written with 多, 余 or 几 inside: 20多万. */
  readonly approximate: boolean;
  /** How it is written; single Han numerals are often no numbers (一些, 十分). */
  readonly script: "arabic" | "han" | "english";
  readonly end: number;
}

const SCALES: readonly (readonly [written: string, scale: number])[] = [
  ["万亿", 1e12],
  ["十亿", 1e9],
  ["百亿", 1e10],
  ["千亿", 1e11],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 100],
  ["trillion", 1e12],
  ["billion", 1e9],
  ["million", 1e6],
  ["thousand", 1e3],
  ["hundred", 100],
  ["bn", 1e9],
  ["mn", 1e6],
];
const BY_FIRST = new Map<string, readonly (readonly [string, number])[]>();
for (const scale of SCALES) BY_FIRST.set(scale[0].charAt(0), [...(BY_FIRST.get(scale[0].charAt(0)) ?? []), scale]);

const HAN = new Set("零〇一二两三四五六七八九十廿卅卌百千万亿");
const HAN_DIGIT = /[一二两三四五六七八九]/;
/** 九千九百九十九亿九千九百九十九万九千九百九十九 has 23. */
const LONGEST_HAN = 32;

/** The number that begins at this place of a folded text, with its 万, 亿 or million. */
export function numberAt(text: string, at: number): ScannedNumber | undefined {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return arabicAt(text, at);
  if (HAN.has(text.charAt(at))) return hanAt(text, at);
  if (unit > 0x7a) return formalAt(text, at);
  return unit >= 0x61 && unit <= 0x7a ? englishAt(text, at) : undefined;
}

const ARABIC = /(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(\.\d{1,9}(?!\d))?/y;

function arabicAt(text: string, at: number): ScannedNumber | undefined {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (!match) return undefined;
  const decimals = match[2] === undefined ? 0 : match[2].length - 1;
  const plain = Number(match[0].replaceAll(",", ""));
  const first = scaled(text, at + match[0].length, plain, 0.5 * 10 ** -decimals, "arabic");
  // 1亿3000万
  const next = text.charCodeAt(first.end);
  if (first.scale < 1e4 || next < 0x30 || next > 0x39) return first;
  ARABIC.lastIndex = first.end;
  const more = ARABIC.exec(text);
  if (!more || more[2] !== undefined) return first;
  const second = scaled(text, first.end + more[0].length, Number(more[0].replaceAll(",", "")), 0.5, "arabic");
  if (second.scale >= first.scale || second.value >= first.scale || second.scale === 1) return first;
  return { ...second, value: first.value + second.value };
}

function scaled(
  text: string,
  end: number,
  plain: number,
  precision: number,
  script: ScannedNumber["script"],
): ScannedNumber {
  let at = end;
  const isApproximate = /[多余几]/.test(text.charAt(at)) && /[万亿千百十]/.test(text.charAt(at + 1));
  if (isApproximate) at += 1;
  const from = text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x2d ? at + 1 : at;
  const scale = scaleAt(text, /[a-z]/.test(text.charAt(from)) ? from : at);
  if (!scale) return { value: plain, precision, approximate: false, script, end, scale: 1 };
  const after = /[多余几]/.test(text.charAt(scale.end));
  return {
    value: plain * scale.factor,
    precision: precision * scale.factor,
    approximate: isApproximate || after,
    script,
    end: scale.end + (after ? 1 : 0),
    scale: scale.factor,
  };
}

function scaleAt(text: string, at: number): { readonly factor: number; readonly end: number } | undefined {
  for (const [written, factor] of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(written, at)) continue;
    const end = at + written.length;
    if (written.charCodeAt(0) < 0x80 && /[a-z]/.test(text.charAt(end).replace("s", ""))) continue;
    if (written === "千" && /[克米瓦卡帕焦]/.test(text.charAt(end))) continue;
    if (written === "百" && /[分]/.test(text.charAt(end))) continue;
    return { factor, end: written.charCodeAt(0) < 0x80 && text.charAt(end) === "s" ? end + 1 : end };
  }
  return undefined;
}

function hanAt(text: string, at: number): ScannedNumber | undefined {
  let end = at;
  while (end < text.length && end - at < LONGEST_HAN && HAN.has(text.charAt(end))) end += 1;
  let written = text.slice(at, end);
  // 五千克 weighs 5,000 g, 五千千克 weighs more; either way the last 千 of 千克 is the number's.
  let value = parseNumber(written);
  while (value === undefined && written.length > 1) {
    written = written.slice(0, -1);
    value = parseNumber(written);
  }
  if (value === undefined) {
    // 百 and 千 alone, as in 近百人.
    return undefined;
  }
  end = at + written.length;
  if (hasPoint(text, end)) return withPoint(text, value, end);
  if (written.length > 1 && !HAN_DIGIT.test(written) && !written.startsWith("十")) return undefined;
  const approximate = /[多余几]/.test(text.charAt(end));
  if (approximate && /[万亿]/.test(text.charAt(end + 1))) {
    const scale = text.charAt(end + 1) === "万" ? 1e4 : 1e8;
    return { value: value * scale, precision: scale / 2, scale, approximate, script: "han", end: end + 2 };
  }
  return {
    value,
    precision: 0.5,
    scale: trailing(value),
    approximate,
    script: "han",
    end: approximate ? end + 1 : end,
  };
}

/** 三点五, 零点零五; 三点零五分 is a time of day. */
function hasPoint(text: string, end: number): boolean {
  if (text.charAt(end) !== "点") return false;
  if (HAN_DIGIT.test(text.charAt(end + 1))) return true;
  const naught = /[零〇]+[一二三四五六七八九]+(?![分刻钟])/y;
  naught.lastIndex = end + 1;
  return naught.test(text);
}

/** 三点五, 一点二亿. */
function withPoint(text: string, whole: number, at: number): ScannedNumber {
  let end = at + 1;
  let digits = "";
  while (digits.length < 9 && /[零〇一二三四五六七八九]/.test(text.charAt(end))) {
    digits += String(parseNumber(text.charAt(end)));
    end += 1;
  }
  return scaled(text, end, Number(`${whole}.${digits}`), 0.5 * 10 ** -digits.length, "han");
}

/** What the last word of a number counts in: 万 in 三千万. */
function trailing(value: number): number {
  return value >= 1e8 && value % 1e8 === 0 ? 1e8 : value >= 1e4 && value % 1e4 === 0 ? 1e4 : 1;
}

const ENGLISH: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const ENGLISH_WORD = /[a-z]{3,9}/y;

/** two, twenty-five, three hundred, two million; `one` and `half` say too little and are no numbers here. */
function englishAt(text: string, at: number): ScannedNumber | undefined {
  const previous = text.charCodeAt(at - 1);
  if ((previous >= 0x61 && previous <= 0x7a) || (previous >= 0x30 && previous <= 0x39)) return undefined;
  ENGLISH_WORD.lastIndex = at;
  const word = ENGLISH_WORD.exec(text)?.[0] ?? "";
  let value = ENGLISH[word] ?? TENS[word] ?? (word === "dozen" ? 12 : undefined);
  if (value === undefined || /[a-z]/.test(text.charAt(at + word.length))) return undefined;
  let end = at + word.length;
  if (word in TENS && /[- ]/.test(text.charAt(end))) {
    ENGLISH_WORD.lastIndex = end + 1;
    const ones = ENGLISH_WORD.exec(text)?.[0] ?? "";
    const more = ENGLISH[ones];
    if (more !== undefined && more > 0 && more < 10 && !/[a-z]/.test(text.charAt(end + 1 + ones.length))) {
      value += more;
      end += 1 + ones.length;
    }
  }
  const number = scaled(text, end, value, 0.5, "english");
  return number.value < 2 ? undefined : number;
}
