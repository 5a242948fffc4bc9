import type { Collection, Passage, Question, RankedPassage } from "@guildhall/core";
import { withNeighbours } from "@guildhall/retrieve";
import { blockingVerdict } from "./evidence.ts";
import type { VerticalResult } from "./retrieve-across.ts";

/** Passages whose neighbours a model gets to see as well. */
const BEST = 3;

/** The passages, the best of them with those that stand before and after them in their document and may be evidence. */
export async function withThoseAround(
  passages: readonly RankedPassage[],
  question: Question,
  results: readonly VerticalResult[],
  { collection }: { readonly collection: Collection },
): Promise<readonly RankedPassage[]> {
  const best = await Promise.all(
    passages.slice(0, BEST).map(async (ranked) => {
      const from = results.find(({ vertical }) => vertical.id === ranked.document.version.corpus.vertical);
      const [around] = from ? await withNeighbours([ranked], from.vertical, from.scope, { collection }) : [];
      if (!from || !around?.neighbours) return ranked;
      const may = (passage: Passage | undefined): boolean =>
        passage !== undefined && !blockingVerdict({ ...ranked, passage }, question, from.vertical);
      const { before, after } = around.neighbours;
      return {
        ...ranked,
        neighbours: { ...(before && may(before) && { before }), ...(after && may(after) && { after }) },
      };
    }),
  );
  return [...best, ...passages.slice(BEST)];
}
