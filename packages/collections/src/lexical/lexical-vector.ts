import { forEachSearchWord } from "@guildhall/text";
import { dimensionOf } from "./hash.ts";
import { impact, type Averages } from "./impact.ts";
import { FIELDS, type Field, type Weights } from "./weights.ts";

/** A dimension with how often its word stands in its field. */
export interface CountedDimension {
  readonly dimension: number;
  readonly field: Field;
  readonly count: number;
}

/** Further repetitions and words of a field are not counted: by then neither moves a score. */
export const MOST_REPETITIONS = 0xff;
export const MOST_WORDS = 0xffff;

export interface LexicalVector {
  /** By dimension, ascending. */
  readonly counts: readonly CountedDimension[];
  /** Words of each field. */
  readonly lengths: Readonly<Record<Field, number>>;
}

/** A passage as one sparse vector; each field has its own dimensions. */
export function lexicalVector(fields: Readonly<Record<Field, string>>): LexicalVector {
  const counts = new Map<number, CountedDimension>();
  const lengths = { title: 0, identifiers: 0, body: 0, confirmed: 0 };
  for (const [number, field] of FIELDS.entries()) {
    forEachSearchWord(fields[field], (source, start, end) => {
      const dimension = dimensionOf(number, source, start, end);
      counts.set(dimension, {
        dimension,
        field,
        count: Math.min((counts.get(dimension)?.count ?? 0) + 1, MOST_REPETITIONS),
      });
      lengths[field] = Math.min(lengths[field] + 1, MOST_WORDS);
    });
  }
  return { counts: [...counts.values()].toSorted((left, right) => left.dimension - right.dimension), lengths };
}

/** The values of a vector, for an engine that multiplies and adds. */
export function vectorValues(
  { counts, lengths }: LexicalVector,
  averages: Averages,
  weights: Weights,
): { readonly indices: readonly number[]; readonly values: readonly number[] } {
  return {
    indices: counts.map(({ dimension }) => dimension),
    values: counts.map(({ field, count }) => impact(field, count, lengths[field], averages[field], weights)),
  };
}
