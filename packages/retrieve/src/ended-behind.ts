import { type DatedHit, lawOf } from "./counting.ts";

/**
 * Ended texts that a trade shows with a mark: each behind the text that took its place, and all together on half of the
 * list at most as long as there are texts that count. So a superseded guideline is found, and no crowd of them hides the
 * one in force.
 */
export function endedBehind(hits: readonly DatedHit[], limit: number): readonly DatedHit[] {
  return hits.some(isEnded) ? withRoomForCounting(behindSuccessors(hits), limit) : hits;
}

/** True when the list is full and no text that counts can be missing on it for want of room. */
export function hasRoomForCounting(hits: readonly DatedHit[], limit: number): boolean {
  const counting = hits.filter((hit) => !isEnded(hit)).length;
  return hits.length >= limit && counting >= limit - Math.floor(limit / 2);
}

/** The hits of a law keep the places and the scores that they have together; those that count take the better ones. */
function behindSuccessors(hits: readonly DatedHit[]): readonly DatedHit[] {
  const lawByDocument = new Map(hits.map((hit) => [hit.document.version.documentId, lawOf(hit)]));
  const lawOfSuccessor = (hit: DatedHit): string =>
    lawByDocument.get((isEnded(hit) && hit.standing.by?.documentId) || "") ?? lawOf(hit);
  const hitsByLaw = new Map<string, DatedHit[]>();
  for (const hit of hits) {
    const law = lawOfSuccessor(hit);
    hitsByLaw.set(law, [...(hitsByLaw.get(law) ?? []), hit]);
  }
  const waiting = new Map(
    [...hitsByLaw].map(([law, ofLaw]) => [law, ofLaw.toSorted((a, b) => Number(isEnded(a)) - Number(isEnded(b)))]),
  );
  return hits.map((place) => ({ ...(waiting.get(lawOfSuccessor(place))?.shift() ?? place), score: place.score }));
}

function withRoomForCounting(hits: readonly DatedHit[], limit: number): readonly DatedHit[] {
  const ended = hits.filter(isEnded);
  const room = Math.max(Math.floor(limit / 2), limit - (hits.length - ended.length));
  const kept = new Set(ended.slice(0, room));
  return hits.filter((hit) => !isEnded(hit) || kept.has(hit));
}

function isEnded({ standing }: DatedHit): boolean {
  return standing.status === "ended";
}
