import { parseNumber } from "@guildhall/text";

const NUMBER = "([0-9]+(?:[.．]\\d+)?|[零一二两三四五六七八九十百点]+)";
const PRESSURE = new RegExp(`血压(?:是|为|有|:|：)?\\s*${NUMBER}(?:\\s*[/／比]\\s*|，|、)?${NUMBER}?`);
const forms: readonly (readonly [pattern: RegExp, write: (value: string) => string])[] = [
  [new RegExp(`体温(?:是|为|有|:|：)?\\s*${NUMBER}(?:度)?([一二三四五六七八九])?`), (value) => `T ${value}℃`],
  [new RegExp(`(?:心率|脉搏)(?:是|为|有|:|：)?\\s*${NUMBER}`), (value) => `P ${value}次/分`],
  [new RegExp(`呼吸(?:频率)?(?:是|为|有|:|：)?\\s*${NUMBER}(?=次|$|，)`), (value) => `R ${value}次/分`],
  [new RegExp(`(?:血?氧饱和度?|血氧)(?:是|为|有|:|：)?\\s*(?:百分之)?${NUMBER}`), (value) => `SpO2 ${value}%`],
];
const ENGLISH: readonly (readonly [pattern: RegExp, write: (first: string, second?: string) => string])[] = [
  [/blood pressure\b[^.?]{0,40}?\b(\d{2,3})\s*(?:\/|over)\s*(\d{2,3})/i, (high, low) => `BP ${high}/${low} mmHg`],
  [/(?:heart rate|pulse)\b[^.?]{0,20}?\b(\d{2,3})\b/i, (value) => `HR ${value}/min`],
  [/temp(?:erature)?\b[^.?]{0,20}?\b(\d{2,3}(?:\.\d)?)\b/i, (value) => `T ${value}`],
  [/(?:oxygen|o2|sats?|saturation)\b[^.?]{0,20}?\b(\d{2,3})\s*%?/i, (value) => `SpO2 ${value}%`],
];

/** Vital signs that a text states, as a record writes them: T 38.1℃, BP 136/84mmHg. */
export function vitalsIn(text: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(text)) {
    const bare = /^[\d/／ ]+$/.test(text) ? bareIn(text) : undefined;
    if (bare !== undefined) return [bare];
    return ENGLISH.flatMap(([pattern, write]) => {
      const match = pattern.exec(text);
      return match?.[1] === undefined ? [] : [write(match[1], match[2])];
    });
  }
  const written = forms.flatMap(([pattern, write]) => {
    const match = pattern.exec(text);
    const value = match === null ? undefined : valueOf(match[1] ?? "", match[2]);
    return value === undefined ? [] : [write(value)];
  });
  const pressure = pressureIn(text);
  return pressure === undefined ? written : [...written, pressure];
}

function pressureIn(text: string): string | undefined {
  const match = PRESSURE.exec(text);
  if (match === null) return bareIn(text);
  const [, first = "", second] = match;
  const [highWords, lowWords] = second === undefined ? (partedPressure(first) ?? [first, ""]) : [first, second];
  const high = valueOf(highWords);
  const low = valueOf(lowWords);
  return high === undefined || low === undefined ? undefined : `BP ${high}/${low}mmHg`;
}

/** 我给你量一下，150/98: two figures that can be nothing else. */
function bareIn(text: string): string | undefined {
  const [, high, low] = /(?<![\d./])(\d{2,3})[/／](\d{2,3})(?![\d./])/.exec(text) ?? [];
  const isPressure = Number(high) >= 80 && Number(high) <= 260 && Number(low) >= 40 && Number(low) < Number(high);
  return isPressure ? `BP ${high}/${low}mmHg` : undefined;
}

/** How pressures are said: 一百七十, 一百七十九, 一百四 (140), 九十; the lower ones besides 六十五. */
const UPPER =
  /^(?:[七八九]十[一二三四五六七八九]?|[一二]百(?:[一二三四五六七八九]十[一二三四五六七八九]?|零?[一二三四五六七八九])?)$/;
const LOWER = /^(?:[四五六七八九]十[一二三四五六七八九]?|一百(?:[一二三]十[一二三四五六七八九]?)?)$/;

/** 一百七十九十五 is 170 over 95: of the ways to part it the last in which both can be pressures. */
function partedPressure(words: string): readonly [string, string] | undefined {
  for (let at = words.length - 1; at > 1; at -= 1) {
    const [high, low] = [words.slice(0, at), words.slice(at)];
    const [upper = 0, lower = 0] = [parseNumber(high), parseNumber(low)];
    if (UPPER.test(high) && LOWER.test(low) && lower < upper) return [high, low];
  }
  return undefined;
}

function valueOf(words: string, tenth?: string): string | undefined {
  if (/^[0-9]/.test(words)) return words.replace("．", ".");
  const [whole = "", part] = words.split("点");
  const value = parseNumber(whole);
  if (value === undefined) return undefined;
  const after = tenth ?? part;
  return after === undefined || after === "" ? String(value) : `${value}.${parseNumber(after) ?? ""}`;
}
