import type { Evidence, RankedPassage } from "@guildhall/core";

/** How many passages a model gets to see. */
export const PASSAGES_SHOWN = 8;

/** A passage under the alias by which a model points to it; aliases hold for one request only. */
export interface AliasedPassage {
  readonly alias: string;
  readonly ranked: RankedPassage;
}

/** The best passages under aliases `P1`, `P2` ... */
export function aliased(passages: readonly RankedPassage[]): readonly AliasedPassage[] {
  return passages.slice(0, PASSAGES_SHOWN).map((ranked, index) => ({ alias: `P${index + 1}`, ranked }));
}

/** What a model sees of a passage. */
export function evidenceOf({ alias, ranked }: AliasedPassage, shownAs = (text: string): string => text): Evidence {
  return {
    alias,
    text: shownAs(ranked.passage.text),
    context: shownAs(ranked.passage.context),
    isAskedFor: ranked.reasons.some(({ step }) => step === "identifiers"),
  };
}
