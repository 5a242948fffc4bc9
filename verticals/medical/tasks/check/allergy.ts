import type { Finding, Message } from "@guildhall/core";
import { drugsIn } from "../../drugs-in.ts";
import type { CheckInput } from "./check-input.ts";
import { drugLines } from "./dose-lines.ts";
import { fault, house } from "./fault.ts";
import type { WrittenSection } from "./read-record.ts";

/** Drugs that are one family for an allergy. General knowledge of pharmacology; no list of anyone's. */
const families: readonly (readonly [name: string, members: RegExp])[] = [
  ["青霉素", /青霉素|西林/],
  ["头孢", /头孢/],
  ["磺胺", /磺胺|复方新诺明|柳氮磺吡啶/],
  ["喹诺酮", /沙星/],
  ["大环内酯", /红霉素|阿奇霉素|克拉霉素|罗红霉素/],
  ["解热镇痛药", /阿司匹林|布洛芬|双氯芬酸|吲哚美辛|萘普生|洛索洛芬|塞来昔布|依托考昔|对乙酰氨基酚/],
];
const SAID = /([\p{Script=Han}]{2,10}?)(?:类)?(?:药物)?过敏/gu;
const ORDERED = /^(?:treatment|plan|discharge_orders|course|measures|rescue_measures|postop_measures)$/;

/** A drug that is ordered for a patient who is allergic to it or its family. What we do not know is said to be unknown. */
export function allergyFaults(
  written: readonly WrittenSection[],
  patient: CheckInput["patient"],
): { readonly findings: readonly Finding[]; readonly unknown: readonly Message[] } {
  const allergies = [...(patient?.allergies ?? []), ...written.flatMap(saidIn)];
  if (allergies.length === 0) return { findings: [], unknown: [] };
  const lines = written
    .filter(({ id }) => ORDERED.test(id))
    .flatMap(({ id, text }) => drugLines(text).map((line) => ({ id, line })));
  const findings = lines.flatMap(({ id, line }) =>
    allergies
      .filter((allergy) => isHit(allergy, line))
      .map((allergy) =>
        fault(
          "allergy",
          "error",
          `患者对“${allergy}”过敏，医嘱为“${line.trim()}”`,
          `Allergic to ${allergy}, and ordered: "${line.trim()}"`,
          house,
          { section: id, words: line.trim() },
        ),
      ),
  );
  const unknown = lines
    .filter(({ line }) => drugsIn(line).size === 0)
    .map(({ line }): Message => ({
      zh: `不认识的药，未能与过敏史核对：“${line.trim()}”`,
      en: `A drug we do not know, not held against the allergies: "${line.trim()}"`,
    }));
  return { findings, unknown };
}

function saidIn({ id, text }: WrittenSection): readonly string[] {
  if (!/^(?:past_history|history|case_features)$/.test(id)) return [];
  return [...text.matchAll(SAID)]
    .filter(({ index }) => !/否认|无|未/.test(text.slice(Math.max(0, index - 10), index + 4)))
    .flatMap(([, name = ""]) => {
      const bare = name.replace(/^.*?(?:对|有|曾|史)/, "");
      return /^(?:药物|食物|否认|无|未|过敏史|既往)/.test(bare) || bare.length < 2 ? [] : [bare];
    });
}

function isHit(allergy: string, line: string): boolean {
  if (/停用|避免|禁用|不用|忌|勿|慎用|改用/.test(line)) return false;
  const family = families.find(([name, members]) => allergy.includes(name) || members.test(allergy));
  return family === undefined ? line.includes(allergy) : family[1].test(line);
}
