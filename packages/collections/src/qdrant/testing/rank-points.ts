import type { DoubleFilter } from "./matches.ts";
import {
  pointsMatching,
  Refusal,
  type DoubleCollection,
  type DoublePoint,
  type DoubleVector,
} from "./stored-points.ts";

export interface DoubleQuery {
  readonly query: DoubleVector | { readonly rrf: { readonly k: number } };
  readonly using?: string;
  readonly filter?: DoubleFilter;
  readonly params?: { readonly idf?: { readonly corpus: DoubleFilter } };
  readonly prefetch?: readonly DoubleQuery[];
  readonly limit: number;
}

export interface Ranked {
  readonly point: DoublePoint;
  readonly score: number;
}

const f32 = Math.fround;

/** Ranks points as the server does: sparse dot product with idf over the corpus, cosine, or fusion by rank. */
export function rankPoints(collection: DoubleCollection, asked: DoubleQuery): readonly Ranked[] {
  const { query, filter, limit } = asked;
  if ("rrf" in query)
    return best(
      fuse(
        (asked.prefetch ?? []).map((leg) => rankPoints(collection, leg)),
        query.rrf.k,
      ),
      limit,
    );
  const name = asked.using ?? "";
  const score =
    "indices" in query ? sparseScorer(collection, name, query, asked) : denseScorer(collection, name, query);
  const ranked = pointsMatching(collection, filter).flatMap((point) => {
    const value = score(point.vector[name]);
    return value === undefined ? [] : [{ point, score: value }];
  });
  return best(ranked, limit);
}

/** Best first. The server leaves ties in any order; here they come the wrong way round. */
function best(ranked: readonly Ranked[], limit: number): readonly Ranked[] {
  return ranked
    .toSorted((left, right) => right.score - left.score || (left.point.id < right.point.id ? 1 : -1))
    .slice(0, limit);
}

type Scorer = (vector: DoubleVector | undefined) => number | undefined;

function sparseScorer(
  collection: DoubleCollection,
  name: string,
  { indices, values }: { readonly indices: readonly number[]; readonly values: readonly number[] },
  { params }: DoubleQuery,
): Scorer {
  const corpus = pointsMatching(collection, params?.idf?.corpus).filter(({ vector }) => vector[name]);
  const holding = new Map(indices.map((index) => [index, 0]));
  for (const { vector } of corpus)
    for (const index of sparseOf(vector[name]).indices)
      if (holding.has(index)) holding.set(index, (holding.get(index) ?? 0) + 1);
  const weights = new Map(
    indices.map((index, at) => {
      const held = holding.get(index) ?? 0;
      const idf = f32(Math.log(f32((corpus.length - held + 0.5) / (held + 0.5) + 1)));
      return [index, f32((values[at] ?? 0) * idf)];
    }),
  );
  return (vector) => {
    const own = sparseOf(vector);
    let score: number | undefined;
    for (const [at, index] of own.indices.entries()) {
      const weight = weights.get(index);
      if (weight !== undefined) score = f32((score ?? 0) + f32(weight * f32(own.values[at] ?? 0)));
    }
    return score;
  };
}

function sparseOf(vector: DoubleVector | undefined): { indices: readonly number[]; values: readonly number[] } {
  return vector && "indices" in vector ? vector : { indices: [], values: [] };
}

function denseScorer({ vectors }: DoubleCollection, name: string, query: readonly number[]): Scorer {
  const size = vectors.get(name);
  if (size === undefined) throw new Refusal(400, `Not existing vector name error: ${name}`);
  if (size !== query.length) throw new Refusal(400, "Vector dimension error");
  return (vector) => (vector && !("indices" in vector) ? f32(cosine(query, vector)) : undefined);
}

function cosine(left: readonly number[], right: readonly number[]): number {
  const dot = left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
  return dot / (Math.hypot(...left) * Math.hypot(...right));
}

function fuse(legs: readonly (readonly Ranked[])[], k: number): readonly Ranked[] {
  const byId = new Map<string, Ranked>();
  for (const leg of legs)
    for (const [rank, { point }] of leg.entries())
      byId.set(point.id, { point, score: f32((byId.get(point.id)?.score ?? 0) + f32(1 / (k + rank))) });
  return [...byId.values()];
}
