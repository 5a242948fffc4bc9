import type { Span } from "@guildhall/core";
import { type PreparedClaim, readClaim } from "./claim.ts";
import type { FigureFinding } from "./compare-figures.ts";
import type { PreparedEvidence } from "./evidence.ts";

/**
 * The claim with every figure that the evidence has, by value and unit, written as it is written there (1200元 for
 * 一千二百元), so that what is measured of its words does not count one amount in two numerals as other words. Sentences
 * keep their order and their places in the original text; figures keep theirs in the claim as it was.
 */
export function respelled(
  claim: PreparedClaim,
  findings: readonly FigureFinding[],
  evidence: PreparedEvidence,
): PreparedClaim {
  const texts: string[] = [];
  const positions: number[] = [];
  let at = 0;
  for (const finding of findings.toSorted((left, right) => left.start - right.start)) {
    const { start, end } = finding;
    const spelling = spellingOf(claim.folded, finding, evidence.text);
    if (start < at || spelling === claim.folded.slice(start, end)) continue;
    texts.push(claim.folded.slice(at, start), spelling);
    for (const position of claim.positions.subarray(at, start)) positions.push(position);
    for (let unit = 0; unit < spelling.length; unit += 1) positions.push(claim.positions[start] ?? 0);
    at = end;
  }
  if (at === 0) return claim;
  texts.push(claim.folded.slice(at));
  for (const position of claim.positions.subarray(at)) positions.push(position);
  return readClaim(claim.text, { text: texts.join(""), positions: Uint32Array.from(positions) }, evidence.words, claim);
}

/**
 * How the evidence writes a figure: as the claim does if it ever does, else where it follows the same character. Days change
 * between digits and characters only (二〇二四年, 2024年); of digits alone their signs say little.
 */
function spellingOf(claim: string, { kind, start, end, likes }: FigureFinding, evidence: string): string {
  const written = claim.slice(start, end);
  const textOf = (like: Span): string => evidence.slice(like.start, like.end);
  const others = likes.filter((like) => kind !== "date" || DIGIT.test(textOf(like)) !== DIGIT.test(written));
  if (likes.some((like) => textOf(like) === written)) return written;
  const before = claim.charAt(start - 1);
  const like = others.find((each) => evidence.charAt(each.start - 1) === before) ?? others[0];
  return like === undefined ? written : textOf(like);
}

const DIGIT = /\d/;
