import type { RankedPassage } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import { isSample } from "./is-sample.ts";

type VerticalResult = Awaited<ReturnType<Runtime["search"]>>[number];

/** The passages found in one vertical, best first. */
export function hitsOf({ vertical, retrieved }: VerticalResult) {
  return retrieved.passages.map((ranked, index) => hitOf(ranked, vertical.id, index + 1));
}

function hitOf(
  { passage, document: { version }, standing, score, reasons, neighbours = {} }: RankedPassage,
  vertical: string,
  rank: number,
) {
  const { documentNumber } = version.facts;
  const { documentId, versionId, passageId, locator, context, text, start, end } = passage;
  return {
    rank,
    vertical,
    collection: version.corpus.collection,
    fictional: isSample(version),
    documentId,
    versionId,
    passageId,
    title: version.title,
    ...(documentNumber === undefined ? {} : { documentNumber }),
    locator,
    context,
    text,
    start,
    end,
    standing,
    score,
    reasons,
    ...(neighbours.before ? { before: neighbours.before.text } : {}),
    ...(neighbours.after ? { after: neighbours.after.text } : {}),
  };
}
