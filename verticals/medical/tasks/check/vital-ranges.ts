import type { Finding } from "@guildhall/core";
import type { RecordType } from "../../records/record-type.ts";
import { fault, house } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

type Range = readonly [id: string, name: string, pattern: RegExp, low: number, high: number];

/** Where a living body can be at all, which is not what is normal: ℃, per minute, mmHg, %. */
const ranges: readonly Range[] = [
  ["T", "体温", /(?:体温|(?<![A-Za-z])T)[：:\s为]*(\d{1,3}(?:\.\d+)?)\s*(?:℃|°C|度)/g, 30, 43],
  ["P", "脉搏", /(?:脉搏|心率|(?<![A-Za-z])(?:P|HR))[：:\s为]*(\d{1,3})\s*次/g, 20, 250],
  ["R", "呼吸", /(?:呼吸(?:频率)?|(?<![A-Za-z])R)[：:\s为]*(\d{1,3})\s*次/g, 4, 80],
  ["SpO2", "血氧饱和度", /(?:血?氧饱和度|SpO2|SpO₂|SaO2)[：:\s为]*(\d{1,3})\s*%/g, 40, 100],
];
const PRESSURE = /(?:血压|(?<![A-Za-z])BP)[：:\s为]*(\d{1,3})\s*[/／]\s*(\d{1,3})\s*(?:mmHg)?/g;

/** Vital signs that no body has. 心率0 and 血压测不出 belong into records of rescue and death. */
export function vitalFaults(written: readonly WrittenSection[], type: RecordType): readonly Finding[] {
  const isDying = /rescue|death/.test(type.id);
  return written.flatMap(({ id, text }) => [
    ...ranges.flatMap(([, name, pattern, low, high]) =>
      [...text.matchAll(pattern)]
        .filter(([, value]) => Number(value) < low || Number(value) > high)
        .filter(([, value]) => !(isDying && Number(value) < low))
        .map(([words]) => beyond(name, words, id)),
    ),
    ...[...text.matchAll(PRESSURE)]
      .filter(([, high, low]) => !isPossible(Number(high), Number(low)) && !(isDying && Number(high) < 60))
      .map(([words]) => beyond("血压", words, id)),
  ]);
}

function isPossible(high: number, low: number): boolean {
  return high >= 40 && high <= 300 && low >= 20 && low <= 200 && high > low;
}

function beyond(name: string, words: string, section: string): Finding {
  return fault(
    "vital-range",
    "error",
    `${name}超出可能的范围：“${words}”`,
    `Outside what is possible: "${words}"`,
    house,
    { section, words },
  );
}
