import { titleKey } from "@guildhall/text";
import { drugsIn } from "./drugs-in.ts";
import { analytes } from "./vocabulary/analytes.ts";

const CRITICAL = "危急值";
const FORMULARY = "目录";

/** What a row can be asked for by: 血清钾危急值 in a table of critical values, 氨氯地平目录 in a formulary. */
export function rowKeysOf(row: string, title: string): string[] {
  const [first = "", second = ""] = row.split(" | ");
  if (title.includes(CRITICAL)) return criticalKeys(titleKey(first), groupsIn(second));
  return /目录|药品清单/.test(title) ? [...drugsIn(row)].map((drug) => titleKey(drug) + FORMULARY) : [];
}

/** The rows a question asks for: the critical values of what it measures, the price or class of the drugs it names. */
export function rowKeysAsked(question: string): string[] {
  const measured = /危急值|critical value|panic value/i.test(question)
    ? measuredIn(question).flatMap((name) => criticalKeys(name, groupsIn(question)))
    : [];
  const priced = /多少钱|单价|价格|售价|几块钱|医保(?:类别|甲|乙|报)|甲类|乙类|包装单位|目录/.test(question)
    ? [...drugsIn(question)].map((drug) => titleKey(drug) + FORMULARY)
    : [];
  return [...new Set([...measured, ...priced])];
}

/** 新生儿血清钾危急值 beside 血清钾危急值: of keys that end alike the longest that is held was meant. */
function criticalKeys(measured: string, groups: readonly string[]): string[] {
  if (measured === "") return [];
  return [measured, ...groups.map((group) => group + measured)].map((name) => name + CRITICAL);
}

function measuredIn(question: string): string[] {
  return Object.entries(analytes).flatMap(([name, printed]) => (question.includes(name) ? [titleKey(printed)] : []));
}

/** For whom a value holds. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/成人|成年|大人/, "成人"],
  [/新生儿|刚出生/, "新生儿"],
  [/儿童|小孩|孩子|患儿/, "儿童"],
];

function groupsIn(text: string): string[] {
  return GROUPS.flatMap(([words, group]) => (words.test(text) ? [group] : []));
}
