import { matches, type DoubleFilter, type Payload } from "./matches.ts";

export type DoubleVector =
  | readonly number[]
  | { readonly indices: readonly number[]; readonly values: readonly number[] };

export interface DoublePoint {
  readonly id: string;
  readonly vector: Readonly<Record<string, DoubleVector>>;
  readonly payload: Payload;
}

/** A collection in memory, as far as we use one. */
export interface DoubleCollection {
  points: Map<string, DoublePoint>;
  readonly vectors: Map<string, number>;
  readonly snapshots: Map<string, ReadonlyMap<string, DoublePoint>>;
}

export function createDoubleCollection(): DoubleCollection {
  return { points: new Map(), vectors: new Map(), snapshots: new Map() };
}

export function pointsMatching({ points }: DoubleCollection, filter?: DoubleFilter): readonly DoublePoint[] {
  return [...points.values()].filter(({ payload }) => matches(payload, filter));
}

/** New points are inserted; those that are there are replaced where the filter lets them. */
export function upsert(
  collection: DoubleCollection,
  points: readonly DoublePoint[],
  updateFilter?: DoubleFilter,
): void {
  for (const point of points) {
    const held = collection.points.get(point.id);
    if (held && !matches(held.payload, updateFilter)) continue;
    for (const [name, vector] of Object.entries(point.vector)) assertFits(collection, name, vector);
    collection.points.set(point.id, point);
  }
}

function assertFits({ vectors }: DoubleCollection, name: string, vector: DoubleVector): void {
  const size = vectors.get(name);
  if (size === undefined) throw new Refusal(400, `Not existing vector name error: ${name}`);
  if ("indices" in vector) {
    if (vector.indices.length !== vector.values.length || new Set(vector.indices).size !== vector.indices.length)
      throw new Refusal(422, "indices must be unique and as many as values");
  } else if (vector.length !== size) throw new Refusal(400, "Vector dimension error");
}

/** What the server answers with a status of its own. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
