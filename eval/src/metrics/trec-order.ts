/** A document found for a query, with the engine's score. */
export interface ScoredDocument {
  readonly id: string;
  readonly score: number;
}

/**
 * Puts documents in the order in which trec_eval reads a run file: by score in single precision, ties by id
 * descending, whatever their rank was. We measure in this order too, so that trec_eval on a run file of ours gives our
 * figures. An id that comes twice counts where it stands first.
 */
export function inTrecOrder(found: readonly ScoredDocument[]): readonly ScoredDocument[] {
  const sorted = found.toSorted(
    (left, right) => Math.fround(right.score) - Math.fround(left.score) || (left.id < right.id ? 1 : -1),
  );
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}
