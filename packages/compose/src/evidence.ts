import type { Evidence, Passage, RankedPassage } from "@guildhall/core";
import { estimateTokens } from "@guildhall/text";

/** How many passages a model gets to see, neighbours aside. */
const PASSAGES_SHOWN = 8;
/** Tokens of the fence around a passage, and of what it says of its document. */
const AROUND = 80;

/** A passage under the alias by which a model points to it; aliases hold for one request only. */
export interface AliasedPassage {
  readonly alias: string;
  readonly ranked: RankedPassage;
  /** The alias of the passage that it stands before or after. */
  readonly beside?: string;
}

/**
 * The best passages under aliases `P1`, `P2` ..., then those that stand before and after them, as far as `tokens` reach;
 * the first one is always there.
 */
export function aliased(
  passages: readonly RankedPassage[],
  tokens = Number.POSITIVE_INFINITY,
): readonly AliasedPassage[] {
  const best = passages.slice(0, PASSAGES_SHOWN);
  const given: AliasedPassage[] = [];
  const known = new Set<string>();
  let left = tokens;
  const give = (ranked: RankedPassage, beside?: string): AliasedPassage | undefined => {
    const { passageId, text, context } = ranked.passage;
    const cost = tokens === Number.POSITIVE_INFINITY ? 0 : estimateTokens(text) + estimateTokens(context) + AROUND;
    if (known.has(passageId) || (cost > left && given.length > 0)) return undefined;
    left -= cost;
    known.add(passageId);
    const each = { alias: `P${given.length + 1}`, ranked, ...(beside === undefined ? {} : { beside }) };
    given.push(each);
    return each;
  };
  const shown = best.map((ranked) => give(ranked));
  for (const each of shown)
    for (const neighbour of neighboursOf(each?.ranked)) if (each) give(besideIt(each.ranked, neighbour), each.alias);
  return given;
}

function neighboursOf(ranked: RankedPassage | undefined): readonly Passage[] {
  const { before, after } = ranked?.neighbours ?? {};
  return [before, after].flatMap((passage) => (passage ? [passage] : []));
}

/** A passage of the same version is as old and as valid; it was found for no reason of its own. */
function besideIt({ neighbours: _, ...ranked }: RankedPassage, passage: Passage): RankedPassage {
  return { ...ranked, passage, reasons: [] };
}

/** What a model sees of a passage. */
export function evidenceOf(
  { alias, ranked, beside }: AliasedPassage,
  shownAs = (text: string): string => text,
): Evidence {
  const { title, facts } = ranked.document.version;
  const { publishedOn, effectiveFrom, effectiveTo, documentNumber } = facts;
  return {
    alias,
    text: shownAs(ranked.passage.text),
    context: shownAs(ranked.passage.context),
    isAskedFor: ranked.reasons.some(({ step }) => step === "identifiers"),
    about: {
      title: shownAs(title),
      ...(documentNumber ? { documentNumber } : {}),
      dates: {
        ...(publishedOn ? { publishedOn } : {}),
        ...(effectiveFrom ? { effectiveFrom } : {}),
        ...(effectiveTo ? { effectiveTo } : {}),
      },
      standing: ranked.standing,
      ...(beside === undefined ? {} : { beside }),
    },
  };
}
