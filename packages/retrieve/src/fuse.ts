import type { Reason } from "@guildhall/core";

/** A ranked list of one way of searching; `weight` says how much its ranks count beside the others'. */
export interface RankedList {
  readonly weight: number;
  readonly hits: readonly { readonly passageId: string; readonly versionId: string; readonly reason: Reason }[];
}

export interface FusedHit {
  readonly passageId: string;
  readonly versionId: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The usual constant of reciprocal rank fusion (Cormack, Clarke, Büttcher, SIGIR 2009). */
const K = 60;

/** Fuses lists by rank, never by raw score: scores of different searches do not compare. Ties go by passageId. */
export function fuse(lists: readonly RankedList[]): readonly FusedHit[] {
  const byPassage = new Map<string, FusedHit>();
  for (const { weight, hits } of lists) {
    for (const [rank, { passageId, versionId, reason }] of hits.entries()) {
      const known = byPassage.get(passageId);
      const score = (known?.score ?? 0) + weight / (K + rank + 1);
      byPassage.set(passageId, { passageId, versionId, score, reasons: withReason(known?.reasons ?? [], reason) });
    }
  }
  return [...byPassage.values()].toSorted((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}

/** Two lists may find a passage for one reason: the number that names its document also stands in its text. */
function withReason(reasons: readonly Reason[], reason: Reason): readonly Reason[] {
  const isKnown = reasons.some(
    (known) => known.step === "names" && reason.step === "names" && known.name === reason.name,
  );
  return isKnown ? reasons : [...reasons, reason];
}
