import type { Finding } from "@guildhall/core";
import { fault, house } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

const UNIT = "([μµu]?mol/L|mmol/L|[mμµu]?g/(?:dL|dl|L|ml|mL)|mg|g|mmHg|kPa|U/L|IU/L|×?\\s*10\\^?[⁹9¹²12]+/L|%|℃)";
/** What is measured, and in what it is given here. */
const measured: readonly (readonly [name: string, units: RegExp])[] = [
  ["血红蛋白", /^g\/(?:L|dL|dl)$/],
  ["白细胞", /10/],
  ["血小板", /10/],
  ["红细胞", /10/],
  ["血糖", /^(?:mmol\/L|mg\/(?:dL|dl))$/],
  ["血钾", /^mmol\/L$/],
  ["血钠", /^mmol\/L$/],
  ["肌酐", /^(?:[μµu]mol\/L|mg\/(?:dL|dl))$/],
  ["尿素氮?", /^(?:mmol\/L|mg\/(?:dL|dl))$/],
  ["(?:ALT|AST|谷丙转氨酶|谷草转氨酶)", /^(?:U|IU)\/L$/],
  ["(?:C反应蛋白|CRP)", /^mg\/(?:L|dL|dl)$/],
  ["(?:体温|T)", /^℃$/],
  ["(?:血压|BP)", /^(?:mmHg|kPa)$/],
  ["中性粒细胞百分比", /^%$/],
];

/** Results in a unit that they are not given in: 血钾 3.9mg/L. */
export function unitFaults(written: readonly WrittenSection[]): readonly Finding[] {
  return written.flatMap(({ id, text }) =>
    measured.flatMap(([name, units]) =>
      [...text.matchAll(new RegExp(`(?<![A-Za-z化])(?:${name})[：:\\s为]*[\\d.]+(?:/\\d+)?\\s*${UNIT}`, "g"))]
        .filter(([, unit = ""]) => !units.test(unit))
        .map(([words, unit]) =>
          fault("unit", "error", `单位不对：“${words}”`, `Not given in ${unit}: "${words}"`, house, {
            section: id,
            words,
          }),
        ),
    ),
  );
}
