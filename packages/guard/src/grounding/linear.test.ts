import { describe, expect, it } from "vitest";
import { heldPairsOf } from "./align.ts";
import { prepareClaim } from "./claim.ts";
import { compareFigures } from "./compare-figures.ts";
import { type PreparedEvidence, prepareEvidence } from "./evidence.ts";
import { signalsOf } from "./signals.ts";

const paragraph =
  "衡川重工2025年实现营业收入3.6亿元，同比增长12.5%，年末员工1200人。公司在临州市设有两家工厂。Revenue rose to $5 million in Nov. 2025, and all plants ran at 90 % of capacity. ";

/** Look-ups in the evidence that an answer of so many paragraphs takes against twice as many. */
function lookUps(paragraphs: number): number {
  let count = 0;
  const prepared = prepareEvidence([paragraph.repeat(2 * paragraphs)]);
  const counted = Object.fromEntries(
    Object.entries(prepared.occurrences).map(([name, look]: [string, (...places: number[]) => number]) => [
      name,
      (...places: number[]) => {
        count += 1;
        return look(...places);
      },
    ]),
  ) as unknown as PreparedEvidence["occurrences"];
  const evidence = { ...prepared, occurrences: counted };
  const claim = prepareClaim(paragraph.repeat(paragraphs), evidence.words);
  const heldPairs = heldPairsOf(claim.tokens, evidence);
  const findings = compareFigures(claim, evidence);
  for (const sentence of claim.sentences)
    signalsOf(sentence, claim, evidence, findings.slice(0, 4), new Set(), heldPairs);
  return count + findings.reduce((sum, { places }) => sum + places.length, 0);
}

describe("GRD-12 holding an answer against its evidence", () => {
  it("takes twice the look-ups for twice the text, also where every sentence is the same", () => {
    expect(lookUps(40) / lookUps(20)).toBeLessThan(2.3);
    expect(lookUps(80) / lookUps(40)).toBeLessThan(2.3);
  });
});
