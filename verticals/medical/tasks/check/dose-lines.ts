import type { Finding } from "@guildhall/core";
import { drugsIn } from "../../drugs-in.ts";
import { doseNotation, fault } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

const UNIT = "(?:mg|g|ml|mL|μg|µg|ug|mcg|IU|U|万U)";
/** A dose, and not a result: 110.0 g/L, 40 U/L and 5.0×10⁹/L are none. */
const NOT_A_RATE = "(?![A-Za-z])(?!\\s*[/／]\\s*(?:L|dl|dL|ml|mL|l)\\b)";
const notations: readonly (readonly [id: string, pattern: RegExp, zh: string, en: string])[] = [
  [
    "dose-trailing-zero",
    new RegExp(`(?<![\\d.])\\d+\\.0+\\s*${UNIT}${NOT_A_RATE}`),
    "剂量小数点后的零易被看成十倍",
    "A zero behind the point is read as ten times as much",
  ],
  [
    "dose-naked-decimal",
    new RegExp(`(?<![\\d])\\.\\d+\\s*${UNIT}${NOT_A_RATE}`),
    "小数点前缺零易被看成十倍",
    "A point without a zero is read as ten times as much",
  ],
  ["dose-ug", /\d\s*ug(?![A-Za-z])(?!\s*[/／])/, "微克写作ug易被看成mg，应写μg", "ug is read as mg; write μg"],
];
const FORM =
  /片|胶囊|颗粒|注射液|口服液|糖浆|混悬|滴剂|缓释|分散|乳膏|软膏|喷雾|粉针|针剂|胰岛素|qd|bid|tid|qid|qn|q\d+h|每[日天]\d?[一二两三四]?次|静[滴推]|口服|肌注|皮下|ivgtt|iv\b|po\b|im\b/;

/** How doses are written, in drug lines only. 胰岛素 8U is the normal form. */
export function doseFaults(written: readonly WrittenSection[]): readonly Finding[] {
  return written.flatMap(({ id, text }) =>
    drugLines(text).flatMap((line) =>
      notations.flatMap(([kind, pattern, zh, en]) => {
        const words = pattern.exec(line)?.[0];
        return words === undefined
          ? []
          : [fault(kind, "warning", `${zh}：“${words}”`, `${en}: "${words}"`, doseNotation, { section: id, words })];
      }),
    ),
  );
}

/** The pieces of a text that give a drug: a name that we know, or a dose with form, route or times a day. */
export function drugLines(text: string): readonly string[] {
  return text
    .split(/[\n。；;]/)
    .filter(
      (line) =>
        /\d/.test(line) &&
        (drugsIn(line).size > 0 || (FORM.test(line) && /\d\s*(?:mg|g|ml|mL|μg|ug|U|片|粒)/.test(line))),
    );
}
