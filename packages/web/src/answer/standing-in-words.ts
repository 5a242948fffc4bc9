import type { Citation, Standing, VerticalInfo } from "../api/shapes.ts";
import type { Words } from "../words/words.ts";

/** How sure a reader may be of a text on that day: what colours the chip beside its words. */
export type Tone = "good" | "soon" | "bad" | "unsure";

const tones = { in_force: "good", not_yet: "soon", ended: "bad", unknown: "unsure" } as const satisfies Readonly<
  Record<Standing["status"], Tone>
>;

/** Which of a text's days decides in a vertical: law counts by effect, research by the day it became known. */
export type Basis = VerticalInfo["validity"]["basis"];

/** A standing as a chip says it: 已废止 and, beside it, 2024-05-01，被《新办法》. */
export function standingInWords(
  { status, on, by }: Standing,
  words: Words,
  basis: Basis,
): { tone: Tone; word: string; detail: string } {
  const ended = by ? words[by.how] : words.ended;
  const isKnown = basis === "known";
  const word = {
    in_force: isKnown ? words.published : words.inForce,
    not_yet: isKnown ? words.notYetPublished : words.notYet,
    ended,
    unknown: by ? words[by.how] : isKnown ? words.unknownPublication : words.unknownDate,
  }[status];
  const day = on && { in_force: words.since(on), not_yet: words.from(on), ended: on, unknown: on }[status];
  const replaced = by && by.how !== "expired" ? words.by(by.title) : undefined;
  return { tone: tones[status], word, detail: [day, replaced].filter((part) => part !== undefined).join(" ") };
}

/** The dates of a cited text that its chip does not say already. */
export function datesInWords(
  { dates, standing }: Pick<Citation, "dates" | "standing">,
  words: Words,
): readonly string[] {
  const { publishedOn, effectiveFrom, effectiveTo, notBefore } = dates;
  return [
    publishedOn && words.publishedOn(publishedOn),
    effectiveFrom && effectiveFrom !== standing.on ? words.effectiveFrom(effectiveFrom) : undefined,
    effectiveTo && effectiveTo !== standing.on ? words.effectiveTo(effectiveTo) : undefined,
    notBefore && !effectiveFrom ? words.notBefore(notBefore) : undefined,
  ].filter((date) => date !== undefined);
}
