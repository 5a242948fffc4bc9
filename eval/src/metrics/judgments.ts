/** How relevant a document is to a query, by document id: 1 and more is relevant, 0 was looked at and is not. */
export type Judgments = ReadonlyMap<string, number>;

/** True when somebody found at least one document relevant; queries without one are not measured. */
export function isMeasurable(judgments: Judgments | undefined): judgments is Judgments {
  return judgments !== undefined && [...judgments.values()].some((relevance) => relevance > 0);
}
