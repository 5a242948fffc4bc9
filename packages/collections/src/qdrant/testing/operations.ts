import type { DoubleFilter, Payload } from "./matches.ts";
import { rankPoints, type DoubleQuery, type Ranked } from "./rank-points.ts";
import {
  createDoubleCollection,
  pointsMatching,
  Refusal,
  upsert,
  type DoubleCollection,
  type DoublePoint,
} from "./stored-points.ts";

/** Everything the double holds. */
export interface DoubleState {
  readonly collections: Map<string, DoubleCollection>;
  readonly aliases: Map<string, string>;
}

/** What requests bring; each operation reads its own part, which the description of the interface has checked. */
interface Body extends Partial<DoubleQuery> {
  readonly points?: readonly DoublePoint[];
  readonly update_filter?: DoubleFilter;
  readonly payload?: Payload;
  readonly searches?: readonly (DoubleQuery & { readonly with_vector?: unknown })[];
  readonly actions?: readonly { create_alias: { alias_name: string; collection_name: string } }[];
  readonly sparse_vectors?: Readonly<Record<string, unknown>>;
  readonly dense?: { readonly size: number };
  readonly location?: string;
  readonly offset?: string;
}

type Operation = (state: DoubleState, names: readonly string[], body: Body) => unknown;

function collectionNamed({ collections, aliases }: DoubleState, name = ""): DoubleCollection {
  const found = collections.get(aliases.get(name) ?? name);
  if (!found) throw new Refusal(404, `Not found: Collection \`${name}\` doesn't exist!`);
  return found;
}

const done = { operation_id: 1, status: "completed" };
const hitsOf = (ranked: readonly Ranked[], hasVectors: boolean) => ({
  points: ranked.map(({ point, score }) => ({
    id: point.id,
    version: 1,
    score,
    payload: point.payload,
    ...(hasVectors ? { vector: point.vector } : {}),
  })),
});

/** By method and path, with a group for each name in the path. */
export const operations: readonly (readonly [string, RegExp, Operation])[] = [
  [
    "GET",
    /^\/aliases$/,
    ({ aliases }) => ({
      aliases: [...aliases].map(([alias_name, collection_name]) => ({ alias_name, collection_name })),
    }),
  ],
  [
    "POST",
    /^\/collections\/aliases$/,
    (state, _, { actions = [] }) => {
      for (const { create_alias } of actions) {
        collectionNamed(state, create_alias.collection_name);
        state.aliases.set(create_alias.alias_name, create_alias.collection_name);
      }
      return true;
    },
  ],
  [
    "PUT",
    /^\/collections\/([^/]+)$/,
    ({ collections }, [name = ""], { sparse_vectors = {} }) => {
      if (collections.has(name)) throw new Refusal(409, `Wrong input: Collection \`${name}\` already exists!`);
      const collection = createDoubleCollection();
      for (const vector of Object.keys(sparse_vectors)) collection.vectors.set(vector, 0);
      collections.set(name, collection);
      return true;
    },
  ],
  ["PATCH", /^\/collections\/([^/]+)$/, (state, [name]) => Boolean(collectionNamed(state, name))],
  [
    "DELETE",
    /^\/collections\/([^/]+)$/,
    ({ collections, aliases }, [name = ""]) => {
      for (const [alias, target] of aliases) if (target === name) aliases.delete(alias);
      return collections.delete(name);
    },
  ],
  [
    "GET",
    /^\/collections\/([^/]+)$/,
    (state, [name]) => {
      const { points, vectors } = collectionNamed(state, name);
      const dense = [...vectors]
        .filter(([, size]) => size > 0)
        .map(([vector, size]) => [vector, { size, distance: "Cosine" }]);
      return {
        status: "green",
        segments_count: 1,
        points_count: points.size,
        config: { params: { vectors: Object.fromEntries(dense) } },
      };
    },
  ],
  ["PUT", /^\/collections\/([^/]+)\/index$/, (state, [name]) => collectionNamed(state, name) && done],
  [
    "PUT",
    /^\/collections\/([^/]+)\/vectors\/([^/]+)$/,
    (state, [name, vector = ""], { dense }) => {
      collectionNamed(state, name).vectors.set(vector, dense?.size ?? 0);
      return done;
    },
  ],
  [
    "PUT",
    /^\/collections\/([^/]+)\/points$/,
    (state, [name], { points = [], update_filter }) => {
      upsert(collectionNamed(state, name), points, update_filter);
      return done;
    },
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/points\/payload$/,
    (state, [name], { payload = {}, filter }) => {
      const collection = collectionNamed(state, name);
      for (const point of pointsMatching(collection, filter))
        collection.points.set(point.id, { ...point, payload: { ...point.payload, ...payload } });
      return done;
    },
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/points\/delete$/,
    (state, [name], { filter }) => {
      const collection = collectionNamed(state, name);
      for (const { id } of pointsMatching(collection, filter)) collection.points.delete(id);
      return done;
    },
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/points\/count$/,
    (state, [name], { filter }) => ({ count: pointsMatching(collectionNamed(state, name), filter).length }),
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/points\/scroll$/,
    (state, [name], { filter, limit = 10, offset = "" }) => {
      const found = pointsMatching(collectionNamed(state, name), filter)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .filter(({ id }) => id >= offset);
      return {
        points: found.slice(0, limit).map(({ id, payload }) => ({ id, payload })),
        next_page_offset: found[limit]?.id ?? null,
      };
    },
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/points\/query$/,
    (state, [name], body) => hitsOf(rankPoints(collectionNamed(state, name), body as DoubleQuery), false),
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/points\/query\/batch$/,
    (state, [name], { searches = [] }) =>
      searches.map((search) =>
        hitsOf(rankPoints(collectionNamed(state, name), search), search.with_vector !== undefined),
      ),
  ],
  [
    "POST",
    /^\/collections\/([^/]+)\/snapshots$/,
    (state, [name]) => {
      const { snapshots, points } = collectionNamed(state, name);
      const snapshot = `${name}-${snapshots.size + 1}.snapshot`;
      snapshots.set(snapshot, new Map(points));
      return { name: snapshot, size: points.size };
    },
  ],
  [
    "GET",
    /^\/collections\/([^/]+)\/snapshots$/,
    (state, [name]) =>
      [...collectionNamed(state, name).snapshots].map(([each, points]) => ({ name: each, size: points.size })),
  ],
  [
    "DELETE",
    /^\/collections\/([^/]+)\/snapshots\/([^/]+)$/,
    (state, [name, snapshot = ""]) => collectionNamed(state, name).snapshots.delete(snapshot),
  ],
  [
    "PUT",
    /^\/collections\/([^/]+)\/snapshots\/recover$/,
    (state, [name], { location = "" }) => {
      const collection = collectionNamed(state, name);
      const points = collection.snapshots.get(location.split("/").at(-1) ?? "");
      if (!points) throw new Refusal(404, "Not found: snapshot");
      collection.points = new Map(points);
      return true;
    },
  ],
];
