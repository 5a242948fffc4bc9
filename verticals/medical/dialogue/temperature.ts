import { parseNumber } from "@guildhall/text";

/** A temperature of a body, in ℃, as it was said: 三十八度九, 38.5, 38度5. UTF-16 offsets of the text. */
export interface Temperature {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const SPOKEN = /(三|四)十([一二两三四五六七八九])?(?:([度点])([一二三四五六七八九半])?)?/g;
const WRITTEN =
  /(?<![\d.])(3[4-9]|4[0-2])(?:[.．。点](\d)\d?)?(?:(℃|°C?|º|度|C)(?:(\d)(?!\d))?)?(?![\d%]|[.．]\d|个|天|岁|周|次|月|块|元|公斤|斤|毫|ml|mg|分|年|号|w|W|床|日|小时|页|种)/g;

/** Temperatures of a text. A bare number counts only where the words around it speak of heat. */
export function temperaturesIn(text: string, isAboutHeat: boolean): readonly Temperature[] {
  const written = [...text.matchAll(WRITTEN)].flatMap((match): Temperature[] => {
    const [words, whole = "", tenth, unit, afterUnit] = match;
    if (unit === undefined && !isAboutHeat && !(tenth !== undefined && text.trim() === words)) return [];
    return [
      { value: Number(`${whole}.${tenth ?? afterUnit ?? "0"}`), start: match.index, end: match.index + words.length },
    ];
  });
  const spoken = [...text.matchAll(SPOKEN)].flatMap((match): Temperature[] => {
    const [words, tens = "", ones = "", mark, tenth = "零"] = match;
    const end = match.index + words.length;
    if (mark === undefined && text[end] !== "度" && !isAboutHeat) return [];
    const whole = parseNumber(`${tens}十${ones}`) ?? 0;
    const value = whole + (tenth === "半" ? 5 : (parseNumber(tenth) ?? 0)) / 10;
    return value >= 34 && value <= 42.5 ? [{ value, start: match.index, end }] : [];
  });
  return [...written, ...spoken].toSorted((a, b) => a.start - b.start);
}
