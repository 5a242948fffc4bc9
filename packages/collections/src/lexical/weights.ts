/** The fields of a passage; the place in this list is the field's number everywhere. */
export const FIELDS = ["title", "identifiers", "body", "confirmed"] as const;
export type Field = (typeof FIELDS)[number];

/** How words weigh: BM25's two constants and a factor a field. Part of a data folder's fingerprint. */
export interface Weights {
  /** How soon repetitions of a word stop counting. */
  readonly k1: number;
  /** How much a long field is held against a passage. */
  readonly b: number;
  readonly fields: Readonly<Record<Field, number>>;
}

/**
 * Confirmed questions weigh .35 where nothing else learns from them: in 5-fold cross-validation over law-stard-zh R@10
 * is .546 at .1, .617 at .35, .593 at .5 and .502 at 1. Where no two questions share a passage the field
 * only draws attention away (med-toyhom-zh nDCG@10 .271 → .150), so a step that weighs nearness should rather have the
 * field to itself (2026-11-23).
 */
export const standardWeights: Weights = {
  k1: 0.9,
  b: 0.75,
  fields: { title: 0, identifiers: 0, body: 1, confirmed: 0.35 },
};

/** The weights as the fingerprint names them. */
export function weightsName({ k1, b, fields }: Weights): string {
  return `bm25/1 k1=${k1} b=${b} ${FIELDS.map((field) => `${field}=${fields[field]}`).join(" ")}`;
}
