import { parseNumber } from "@guildhall/text";

/** From this share of its characters on, one clause says what another does. */
const SHARE = 0.75;
const DENIES = /否认|没|无|不|未/g;
const NUMERAL = /[一二两三四五六七八九十百]+/g;

/**
 * Whether a sentence of a record says what another one said, in other words and numerals: for each of its clauses it has
 * one with nearly all of the characters, the same figures, and as many words that deny. What a record says once is not
 * missing where it was said twice.
 */
export function restates(text: string, said: string): boolean {
  const held = clausesOf(text);
  return clausesOf(said).every((clause) => held.some((each) => saysClause(each, clause)));
}

function saysClause(held: string, wanted: string): boolean {
  const characters = [...wanted].filter((each) => /[\p{L}\p{N}]/u.test(each));
  const found = characters.filter((each) => held.includes(each)).length;
  const figures = new Set(held.match(/\d+(?:\.\d+)?/g));
  return (
    found >= SHARE * characters.length &&
    (wanted.match(/\d+(?:\.\d+)?/g) ?? []).every((figure) => figures.has(figure)) &&
    (held.match(DENIES) ?? []).length === (wanted.match(DENIES) ?? []).length
  );
}

/** Without the names of items that a record sets before what was told: 疾病史：. */
function clausesOf(text: string): readonly string[] {
  return inArabic(text)
    .replaceAll(/[\p{Script=Han}]{2,5}史：/gu, "")
    .split(/[，；。：、,;]/)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/** 三十八度五 and 38.5℃ are the same figure, 睡不好 and 睡眠差 the same complaint. */
function inArabic(text: string): string {
  return text
    .replaceAll(/睡不[好着]|睡眠差/g, "睡差")
    .replaceAll(NUMERAL, (words) => String(parseNumber(words) ?? words))
    .replaceAll(/(\d+)度(\d)(?!\d)/g, "$1.$2")
    .replaceAll(/[度℃]/g, "");
}
