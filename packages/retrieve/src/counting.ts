import { type VersionOutline, type CivilDate, type Standing, standingOf, type ValidityPolicy } from "@guildhall/core";
import { lineageKey } from "@guildhall/text";
import type { FusedHit } from "./fuse.ts";

/** A hit with the document it belongs to and how that stood on the day. */
export interface DatedHit extends FusedHit {
  readonly document: VersionOutline;
  readonly standing: Standing;
  /** Does not count on the day, or stands in doubt: gives way to another text of the same law. */
  readonly givesWay: boolean;
}

/** How each document stood on the day. Hits of documents that may not be seen, or are gone, fall away. */
export function dated(
  hits: readonly FusedHit[],
  documents: ReadonlyMap<string, VersionOutline>,
  { basis }: ValidityPolicy,
  day: CivilDate,
): readonly DatedHit[] {
  const datedHits: DatedHit[] = [];
  for (const { passageId, versionId, score, reasons } of hits) {
    const document = documents.get(versionId);
    if (!document) continue;
    const { interval, isCurrent, version } = document;
    const standing = standingOf({ interval, isCurrent, facts: version.facts }, basis, day);
    const isInDoubt = interval.doubtFrom !== undefined && interval.doubtFrom <= day;
    const givesWay = standing.status === "not_yet" || standing.status === "ended" || isInDoubt;
    datedHits.push({ passageId, versionId, score, reasons, document, standing, givesWay });
  }
  return datedHits;
}

/**
 * The hits whose text counts. A text asked for by its number is always shown, marked; an ended one otherwise only when
 * the trade marks instead of hiding or history is asked for. Of two texts of one law, the one that does not apply
 * yet, or that a later text of unknown effect puts in doubt, gives way to the other.
 */
export function counting(
  datedHits: readonly DatedHit[],
  { basis, ended }: ValidityPolicy,
  { history }: { history: boolean },
): readonly DatedHit[] {
  // What was not known on the day is no answer for that day, however it was asked for.
  const hits = basis === "known" ? datedHits.filter(({ standing }) => standing.status !== "not_yet") : datedHits;
  if (!hits.some(({ givesWay }) => givesWay)) return hits;
  const countingLaws = new Set(hits.filter(({ givesWay }) => !givesWay).map(lawOf));
  return hits.filter((hit) => {
    if (history || isAskedFor(hit)) return true;
    if (hit.standing.status === "ended") return ended === "mark";
    return !hit.givesWay || !countingLaws.has(lawOf(hit));
  });
}

/**
 * Hits asked for by number first, among them those that count on the day before the others, and those that carry more
 * of the asked numbers before those that carry fewer: a word of the question may look like another number.
 */
export function askedForFirst(hits: readonly DatedHit[]): readonly DatedHit[] {
  if (!hits.some(isAskedFor)) return hits;
  const place = (hit: DatedHit): number =>
    !isAskedFor(hit) ? 3 : !hit.givesWay ? 0 : hit.standing.status === "ended" ? 2 : 1;
  return hits.toSorted((a, b) => place(a) - place(b) || numbersOf(b) - numbersOf(a));
}

function isAskedFor(hit: Pick<FusedHit, "reasons">): boolean {
  return numbersOf(hit) > 0;
}

function numbersOf({ reasons }: Pick<FusedHit, "reasons">): number {
  return reasons.filter(({ step }) => step === "identifiers").length;
}

/** Texts of one law share title, whatever their editions, issuer and region; two cities may well use one title. */
export function lawOf({ document: { version } }: Pick<DatedHit, "document">): string {
  return [lineageKey(version.title), version.facts.issuer ?? "", version.facts.region ?? ""].join("\n");
}
