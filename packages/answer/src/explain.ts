import { type Explanation, retrievalStepNames } from "@guildhall/core";
import type { VerticalResult } from "./retrieve-across.ts";

/** What was understood of a question in one vertical, and what each step of searching did. */
export function explain({ vertical, retrieved: { understood, steps } }: VerticalResult): Explanation {
  return {
    vertical: vertical.id,
    named: understood.named.map(({ name }) => name),
    identifiers: understood.identifiers,
    terms: [...new Set([...understood.asked.values()].flat())],
    steps: steps.map((taken) => ({
      ...taken,
      milliseconds: Number(taken.milliseconds.toFixed(2)),
      name: retrievalStepNames[taken.step],
    })),
  };
}
