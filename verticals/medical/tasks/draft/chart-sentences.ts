import type { ChartItem, DraftInput } from "./draft-input.ts";
import type { DraftSentence } from "./draft.ts";
import { namesDrug } from "./plain-words.ts";

/** The sections where each kind of chart item may be written; the first of them that the record has. */
const places: Readonly<Record<Exclude<ChartItem["kind"], "fact" | "record">, readonly string[]>> = {
  result: ["auxiliary", "results"],
  history: ["past_history", "history"],
  allergy: ["past_history", "history"],
  diagnosis: ["diagnosis", "preliminary_diagnosis", "discharge_diagnosis", "admission_diagnosis"],
  order: ["course", "treatment", "plan", "discharge_orders", "measures"],
  course: ["course", "condition"],
};

/** Sections whose drug lines need an order that somebody signed, or a doctor's own words. */
const PRESCRIBING: ReadonlySet<string> = new Set(["treatment", "plan", "discharge_orders"]);

/** What the chart gives for a section, word for word. An order that nobody signed is left out where drugs are ordered. */
export function chartSentences(
  section: string,
  sections: readonly string[],
  chart: readonly ChartItem[],
): readonly DraftSentence[] {
  return chart
    .filter((item) => placeOf(item, sections) === section)
    .filter((item) => !PRESCRIBING.has(section) || item.signedBy !== undefined || !namesDrug(item.text))
    .map((item) => ({
      text: item.text,
      support: "verbatim",
      sources: [{ kind: "item", item: item.id, start: 0, end: [...item.text].length }],
    }));
}

function placeOf(item: ChartItem, sections: readonly string[]): string | undefined {
  if (item.section !== undefined) return item.section;
  if (item.kind === "fact" || item.kind === "record") return undefined;
  return places[item.kind].find((section) => sections.includes(section));
}

/** What was entered of the examination, a system a sentence; normal is said of that system and of no other. */
export function examinedSentences(
  examination: NonNullable<DraftInput["examination"]>,
  isEnglish: boolean,
): readonly DraftSentence[] {
  return examination.map(({ system, state, text, by }) => {
    const normal = isEnglish ? "normal" : "未见异常";
    const words = text ?? (state === "normal" ? normal : isEnglish ? "abnormal" : "异常");
    return {
      text: isEnglish ? `${system}: ${words}.` : `${system}：${words}。`,
      support: "verbatim",
      sources: [{ kind: "person", by }],
    };
  });
}
