import { foldedText } from "../fold.ts";
import { type Unit, unitAt } from "./units.ts";

const NAMED = /单位\s*:\s*([^\s,;)|]+)/;
const IN_BRACKETS = /\(([^()]{1,16})\)/g;
const IN_ENGLISH =
  /(?:rmb|us\$|hk\$|usd|hkd|eur|[$£€¥])\s?(?:['’]000|mn?\b|bn\b|million|billion|thousand)|\bin\s+(?:thousands|millions|billions)\b/;

/**
 * Whether the words over a column, beside a row or above a table say in which unit its figures are: 营业收入（万元）, 单价
 * 元/吨, 单位：股, RMB'000. A word that also means something else (年, 项, second) counts in brackets or after 单位 only.
 */
export function statesUnit(words: string): boolean {
  const folded = foldedText(words);
  const named = [
    NAMED.exec(folded)?.[1] ?? "",
    ...Array.from(folded.matchAll(IN_BRACKETS), ([, inside = ""]) => inside),
  ];
  return IN_ENGLISH.test(folded) || named.some(isUnitName) || folded.split(/[\s|/、,;:()]+/).some(isPlainUnit);
}

/** Whether words are a unit and nothing else: 万元, mg/L, 人. */
export function isUnit(words: string): boolean {
  return isUnitName(foldedText(words).trim());
}

function isUnitName(name: string): boolean {
  const bare = withoutScale(name);
  if (name === "" || name === "单位") return false;
  return bare === "" || unitOf(bare) !== undefined || unitOf(name) !== undefined;
}

/** 百万 of 人民币百万元; a currency or a scale alone leaves nothing. */
function withoutScale(name: string): string {
  return name.replace(/^(?:人民币|rmb|us\$|hk\$|[$£€¥])\s?/, "").replace(/^[十百千万亿]+/, "");
}

/** The unit a name is, also with what it is counted by: 元/股. */
function unitOf(name: string): Unit | undefined {
  const found = unitAt(name, 0);
  return found && (found.end === name.length || name.charAt(found.end) === "/") ? found.unit : undefined;
}

/** What words of every day measure, or what parts of a date are. */
const ALSO_WORDS: ReadonlySet<string> = new Set("units seconds months age year month day quarter times".split(" "));
/** Of one character, those that are nothing else. */
const SHORT = new Set("元吨亩%‰");

function isPlainUnit(piece: string): boolean {
  const bare = withoutScale(piece);
  const unit = unitOf(bare) ?? unitOf(piece);
  if (!unit) return bare === "" && /[$£€¥]$|rmb$/.test(piece);
  return !unit.counts && !ALSO_WORDS.has(unit.dimension) && (piece.length > 1 || SHORT.has(piece));
}
