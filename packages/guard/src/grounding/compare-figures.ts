import type { Span } from "@guildhall/core";
import { agreement, type ClockTime, type Figures, type Moment, type Quantity } from "@guildhall/text";
import type { PreparedClaim } from "./claim.ts";
import { otherNumberThere } from "./other-number-there.ts";
import type { PreparedEvidence } from "./evidence.ts";
import type { HeldFigures, HeldQuantity } from "./held-figures.ts";
import { standsElsewhere } from "./stands-elsewhere.ts";
import type { Tokens } from "./tokens.ts";

/** A figure of a claim and how the evidence stands to it. */
export interface FigureFinding {
  /** `missing`: no such figure; `other-kind`: the number stands there, but as another kind (累计 for 年化); `elsewhere`: for another thing. */
  readonly state: "same" | "other-kind" | "elsewhere" | "missing";
  readonly kind: "quantity" | "date" | "time";
  /** A figure with a unit, decimals or many digits; a bare small number (three reasons) is weak. */
  readonly isStrong: boolean;
  /** Tokens of the evidence where the same figure stands. */
  readonly places: readonly number[];
  /** Where the equal amount or the same day stands in the folded evidence, in UTF-16 offsets. */
  readonly likes: readonly Span[];
  /** UTF-16 offsets in the folded claim. */
  readonly start: number;
  readonly end: number;
}

/** Holds every figure of a folded claim against those of the evidence. */
export function compareFigures(
  { folded: claim, figures: claimed, tokens }: PreparedClaim,
  { text: evidence, figures: held, tokens: evidenceTokens, cues }: PreparedEvidence,
): readonly FigureFinding[] {
  const inside = (start: number): boolean => claimed.clocks.some((clock) => start >= clock.start && start < clock.end);
  const parted = partedPairs(claim, claimed.quantities, held);
  return [
    ...claimed.quantities
      .filter(
        (quantity) =>
          !inside(quantity.start) &&
          !OWN_LENGTH.test(claim.slice(quantity.end, quantity.end + 8)) &&
          !isListNumber(claim, quantity),
      )
      .map((quantity) => {
        const finding = quantityFinding(claim, quantity, held);
        if (otherNumberThere(claim, quantity, evidence, held))
          return { ...finding, state: "missing" as const, isStrong: true };
        if (finding.state !== "same") return finding;
        if (isItem(claim, quantity) && !isHeldBare(quantity, held)) return { ...finding, state: "missing" as const };
        if (parted.has(quantity)) return { ...finding, state: "other-kind" as const };
        const isElsewhere =
          !finding.isStrong &&
          standsElsewhere(tokens, tokensOf(quantity, tokens), finding.places, evidenceTokens, cues);
        return isElsewhere ? { ...finding, state: "elsewhere" as const } : finding;
      }),
    ...claimed.moments.map((moment) => momentFinding(moment, held)),
    ...claimed.clocks.map((clock) => clockFinding(clock, held, claimed)),
  ];
}

/** Where in a folded claim figures stand that are held nowhere; looks at figures alone, not at what stands around them. */
export function missingFigures(claim: string, claimed: Figures, held: HeldFigures): ReadonlySet<number> {
  const inside = (start: number): boolean => claimed.clocks.some((clock) => start >= clock.start && start < clock.end);
  const findings = [
    ...claimed.quantities
      .filter(({ start }) => !inside(start))
      .map((quantity) => quantityFinding(claim, quantity, held)),
    ...claimed.moments.map((moment) => momentFinding(moment, held)),
    ...claimed.clocks.map((clock) => clockFinding(clock, held, claimed)),
  ];
  return new Set(findings.filter(({ state }) => state === "missing").map(({ start }) => start));
}

/** The tokens [from, to) of a figure. */
function tokensOf(
  { start, end }: Quantity,
  { count, starts, ends }: Tokens,
): { readonly from: number; readonly to: number } {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < count && (starts[to] ?? 0) < end) to += 1;
  return { from: low, to };
}

/** Numbers written as a pair (3比2, 91:106, 5-10 mg) that do not stand side by side in the evidence. */
function partedPairs(claim: string, quantities: readonly Quantity[], held: HeldFigures): ReadonlySet<Quantity> {
  const parted = new Set<Quantity>();
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1];
    if (!next || next.start - quantity.end > 4 || !PAIR.test(claim.slice(quantity.end, next.start))) continue;
    if (!held.holdsPair(quantity.value, next.value)) parted.add(quantity).add(next);
  }
  return parted;
}

/** An answer that counts its own words claims nothing of its source. */
const OWN_LENGTH = /^\s?words?\b/;

/** How far an answer counts items of its own; a higher number is one that the source must have. */
const OWN_ITEMS = 12;

/** The number of an item of the answer's own, or of a cited passage: "2. …", "passage 3". */
function isListNumber(claim: string, { start, end, value }: Quantity): boolean {
  if (value <= OWN_ITEMS && isHead(claim, { start, end })) return true;
  return /(?:passages?|steps?|资料|段落|来源)\s?(?:\d\s?(?:,|and|和|、)\s?)?$/.test(
    claim.slice(Math.max(0, start - 18), start),
  );
}

/** Whether a number stands at the head of an item. */
function isHead(claim: string, { start, end }: Pick<Quantity, "start" | "end">): boolean {
  const before = `${start <= 8 ? "\n" : ""}${claim.slice(Math.max(0, start - 8), start)}`;
  return /^\s?[.)）、:：]/.test(claim.slice(end, end + 2)) && /\n[\s*#>(（"”-]*$/.test(before);
}

/** Whether it is the number of an item of the source: 44. or 四十五、, neither a year nor a time. */
function isItem(claim: string, quantity: Quantity): boolean {
  return quantity.value < 1000 && isHead(claim, quantity) && !/^\s?[:：]/.test(claim.slice(quantity.end));
}

/** Whether the number stands somewhere without a unit, as that of an item does. */
function isHeldBare({ value }: Quantity, held: HeldFigures): boolean {
  return held.near(value).some(({ quantity }) => quantity.value === value && quantity.unit === "");
}

const PAIR = /^\s?(?:比|[:：]|[-–—~/])\s?$/;

/** A held figure that agrees with a claimed one, and what it is multiplied by. */
interface Like extends HeldQuantity {
  readonly state: "same" | "other-kind";
  readonly factor: number;
}

function quantityFinding(claim: string, claimed: Quantity, held: HeldFigures): FigureFinding {
  const seen: Like[] = [];
  const look = (candidates: readonly HeldQuantity[], factor: number, dimension?: string): void => {
    for (const { quantity, place } of candidates) {
      if (dimension !== undefined && quantity.dimension !== "") continue;
      const read = dimension === undefined ? quantity : { ...quantity, dimension: dimension || claimed.dimension };
      const state = agreement(claimed, read, factor);
      if (state !== "other") seen.push({ state, quantity: read, factor, place });
    }
  };
  look(held.near(claimed.value), 1);
  for (const { factor, dimension } of held.declared) look(held.near(claimed.value, factor), factor, dimension);
  const same = seen.filter(({ state }) => state === "same");
  const isYear = claimed.dimension === "" && held.holdsMoment({ year: claimed.value });
  const state = same.length > 0 || isYear ? "same" : seen.length > 0 ? "other-kind" : "missing";
  return {
    state,
    kind: "quantity",
    isStrong: isStrong(claimed) && !/^(?:st|nd|rd|th)\b/.test(claim.slice(claimed.end, claimed.end + 3)),
    places: same.map(({ place }) => place),
    likes: same.filter((each) => isEqual(claimed, each)).map(({ quantity }) => quantity),
    start: claimed.start,
    end: claimed.end,
  };
}

/** The same amount of the same thing: neither rounded, nor a number whose unit nobody says. */
function isEqual({ dimension, value }: Quantity, { quantity, factor }: Like): boolean {
  const held = quantity.value * factor;
  return quantity.dimension === dimension && Math.abs(value - held) <= 1e-9 * Math.max(Math.abs(value), Math.abs(held));
}

function isStrong({ dimension, counts, value, scale }: Quantity): boolean {
  return (dimension !== "" && !counts) || value > 12 || !Number.isInteger(value) || scale > 1;
}

function momentFinding(claimed: Moment, held: HeldFigures): FigureFinding {
  const { start, end, year, month, day } = claimed;
  const isHeld =
    held.holdsMoment(claimed) ||
    (year !== undefined && month === undefined && held.near(year).some(({ quantity }) => quantity.value === year)) ||
    (year !== undefined && month !== undefined && standApart(year, { month, ...(day && { day }) }, held));
  return {
    state: isHeld ? "same" : "missing",
    kind: "date",
    isStrong: true,
    places: [],
    likes: held.daysLike(claimed),
    start,
    end,
  };
}

/** The year may stand in one place (2016年) and the day in another (11月20日). */
function standApart(year: number, day: Pick<Moment, "month" | "day">, held: HeldFigures): boolean {
  return held.holdsMoment({ year }) && held.holdsMoment(day);
}

function clockFinding(claimed: ClockTime, held: HeldFigures, { quantities }: Figures): FigureFinding {
  const { start, end } = claimed;
  const parts = quantities.filter((quantity) => quantity.start >= start && quantity.start < end);
  const isHeld =
    held.holdsClock(claimed) ||
    (!claimed.isFull && parts.length > 1 && parts.every((part) => quantityFinding("", part, held).state === "same"));
  return { state: isHeld ? "same" : "missing", kind: "time", isStrong: true, places: [], likes: [], start, end };
}
