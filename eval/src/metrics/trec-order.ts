/** A document found for a query, with the engine's score. */
export interface ScoredDocument {
  readonly id: string;
  readonly score: number;
}

/**
 * Puts documents in the order in which trec_eval reads a run file: by score in single precision (up to 9.0.8; version 10
 * keeps double), ties by the bytes of the id descending, whatever their rank was. We measure in this order too, so that
 * trec_eval on a run file of ours gives our figures. An id that comes twice counts where it stands first.
 */
export function inTrecOrder(found: readonly ScoredDocument[]): readonly ScoredDocument[] {
  const sorted = found.toSorted(
    (left, right) => Math.fround(right.score) - Math.fround(left.score) || byBytes(right.id, left.id),
  );
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
