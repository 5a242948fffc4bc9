import type { Grounding } from "@guildhall/guard";
import { createCodePoints } from "@guildhall/text";
import { confusionAt, f1, precision, caught, type Scored } from "../metrics/binary.ts";
import { rounded } from "../report/rounded.ts";
import type { GroundingRow } from "./grounding-row.ts";

/** An expression with a digit in it, as a person judged it and as the guard found it. */
const NUMERIC = /\d/;

/** Holds the figures found in a claim against the expressions that people judged one by one. */
export function numericKeywords({ claim, keywords }: GroundingRow, { sentences }: Grounding): readonly Scored[] {
  const points = createCodePoints(claim);
  const findings = sentences.flatMap((sentence) => sentence.findings);
  return (keywords ?? [])
    .filter(({ text }) => NUMERIC.test(text))
    .map(({ text, ok }) => {
      const isFound = placesOf(claim, text).some((at) => {
        const { start, end } = points.span(at, at + text.length);
        return findings.some((finding) => finding.start < end && finding.end > start);
      });
      return { positive: !ok, score: isFound ? 1 : 0 };
    });
}

function placesOf(text: string, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

export interface KeywordFigures {
  readonly keywords: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

export function keywordFigures(scored: readonly Scored[]): KeywordFigures {
  const confusion = confusionAt(scored, 0.5);
  return {
    keywords: scored.length,
    f1: rounded(f1(confusion)),
    precision: rounded(precision(confusion)),
    recall: rounded(caught(confusion)),
  };
}
