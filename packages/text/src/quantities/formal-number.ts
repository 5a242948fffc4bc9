import { parseNumber } from "../numbers.ts";
import type { ScannedNumber } from "./scan-number.ts";

/**
 * 大写, the numerals that cannot be altered, as cheques and contracts write amounts (《支付结算办法》附一
 * 《正确填写票据和结算凭证的基本规定》 names them).
 */
const FORMAL = /[壹贰叁肆伍陆柒捌玖拾][壹贰叁肆伍陆柒捌玖拾佰仟零〇万亿]*/y;
const COUNTING = /[拾佰仟万亿]/;
/** 队伍万人, 大陆万亿市场, 收拾: there these characters are no numerals. */
const WORDS = /(?:[队退入行落]伍|[大内登着海水]陆|[收捡]拾)$/;
const LONGEST = 32;

/** The number in formal numerals that begins at this place; one of a single character is left to its unit to prove. */
export function formalAt(text: string, at: number): ScannedNumber | undefined {
  FORMAL.lastIndex = at;
  let written = FORMAL.exec(text)?.[0].slice(0, LONGEST) ?? "";
  if (written === "" || WORDS.test(text.slice(Math.max(0, at - 1), at + 1))) return undefined;
  let value = parseNumber(written);
  while (value === undefined && written.length > 1) {
    written = written.slice(0, -1);
    value = parseNumber(written);
  }
  if (value === undefined || (written.length > 1 && !COUNTING.test(written))) return undefined;
  return { value, precision: 0.5, scale: 1, approximate: false, script: "han", end: at + written.length };
}

/** Characters that are also surnames and parts of words count alone only before money: 陆家嘴, 伍先生. */
export function isFormalWord(character: string): boolean {
  return "伍陆拾".includes(character);
}
