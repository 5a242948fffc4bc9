import { type Explanation, type Language, type Reason, retrievalStepNames } from "@guildhall/core";
import { columns } from "./columns.ts";

const words = {
  understood: { zh: "读懂", en: "Understood" },
  named: { zh: "点名的文件", en: "documents named" },
  identifiers: { zh: "编号", en: "numbers" },
  terms: { zh: "行业说法", en: "terms of the trade" },
  nothing: { zh: "没有点名的文件、编号或行业说法", en: "no document named, no number, no term of the trade" },
  step: { zh: "步骤", en: "step" },
  hits: { zh: "命中", en: "hits" },
} as const;

/** At most so many of a list are shown: a name that nobody told us is tried in dozens of forms. */
const SHOWN = 5;

/** What was understood and what each step did, as a table for a terminal. */
export function explanationInWords(
  { vertical, named, identifiers, terms, steps }: Explanation,
  language: Language,
): string {
  const understood = [
    listed(
      words.named[language],
      named.map((name) => `《${name}》`),
    ),
    listed(words.identifiers[language], identifiers),
    listed(words.terms[language], terms),
  ].filter((part) => part !== undefined);
  const table = columns([
    [words.step[language], words.hits[language], "ms", ""],
    ...steps.map(({ step, name, hits, milliseconds, note }) => [
      name[language],
      step === "understand" ? "" : String(hits),
      milliseconds.toFixed(1),
      note?.[language] ?? "",
    ]),
  ]);
  const head = `[${vertical}] ${words.understood[language]}: ${understood.join("; ") || words.nothing[language]}`;
  return [head, ...table.map((line) => `  ${line}`)].join("\n");
}

function listed(name: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  const more = items.length > SHOWN ? ` … (${items.length})` : "";
  return `${name} ${items.slice(0, SHOWN).join(", ")}${more}`;
}

/** Why a passage stands where it stands, in words. */
export function reasonInWords(reason: Reason, language: Language): string {
  const name = retrievalStepNames[reason.step][language];
  switch (reason.step) {
    case "identifiers":
      return `${name} ${reason.identifier}`;
    case "names":
      return `${name} ${reason.name}`;
    case "facts":
      return `${name} ${Object.entries(reason.facts)
        .map(([fact, value]) => `${fact}=${value}`)
        .join(", ")}`;
    default:
      return language === "zh"
        ? `${name}第 ${reason.rank + 1} 名（${reason.score.toFixed(3)}）`
        : `${name}: #${reason.rank + 1} (${reason.score.toFixed(3)})`;
  }
}
