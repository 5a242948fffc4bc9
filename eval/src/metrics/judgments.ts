/**
 * How relevant each judged document is to a query, by document id: 1 and more is relevant, 0 was looked at and is not.
 * As in trec_eval -c every judged query counts in every mean, with 0 where nothing relevant was judged or found.
 */
export type Judgments = ReadonlyMap<string, number>;
