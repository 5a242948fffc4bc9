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
 * Confirmed questions weigh nothing here: the learned steps of retrieval weigh them by how near each is to the question
 * asked, which ranks better than any weight of the field (law-stard-zh, 5 folds: decision 0013), and the field alone
 * harms where no two questions share a passage (med-toyhom-zh nDCG@10 .271 → .150 at .35; 2026-11-23).
 */
export const standardWeights: Weights = {
  k1: 0.9,
  b: 0.75,
  fields: { title: 0, identifiers: 0, body: 1, confirmed: 0 },
};

/** The weights as the fingerprint names them. */
export function weightsName({ k1, b, fields }: Weights): string {
  return `bm25/1 k1=${k1} b=${b} ${FIELDS.map((field) => `${field}=${fields[field]}`).join(" ")}`;
}
