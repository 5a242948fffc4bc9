import type { SlotKind } from "../conversation/slots.ts";
import { partsOfQuestion, type QuestionPart } from "./parts-of-question.ts";

/** A question of its own, and for which of the things it asks. */
export interface SubQuestion {
  readonly text: string;
  readonly about: readonly { readonly kind: SlotKind | "topic"; readonly value: string }[];
}

/** Words that make sense only of several things. */
const OF_SEVERAL = /分别|各自|各是|各为|(?:请)?(?:比较|对比)(?:一下)?|\b(?:respectively|compare)\b/giu;

/**
 * A question taken apart by what it enumerates, each combination a question of its own: companies × years × topics. A
 * question that enumerates nothing is its only part.
 */
export function plan(question: string): readonly SubQuestion[] {
  const parts = partsOfQuestion(question);
  const combinations = parts.reduce<readonly (readonly string[])[]>(
    (made, { values }) => made.flatMap((chosen) => [...new Set(values)].map((value) => [...chosen, value])),
    [[]],
  );
  return combinations.map((values) => ({
    text: tidy(filled(question, parts, values)),
    about: parts.map(({ kind }, index) => ({ kind, value: values[index] ?? "" })),
  }));
}

function filled(question: string, parts: readonly QuestionPart[], values: readonly string[]): string {
  return parts.reduceRight(
    (text, { start, end }, index) => text.slice(0, start) + (values[index] ?? "") + text.slice(end),
    question,
  );
}

function tidy(text: string): string {
  return text
    .replaceAll(OF_SEVERAL, "")
    .replaceAll(/\s{2,}/g, " ")
    .trim();
}
