import type { Hit, QueryWord, Scope } from "@guildhall/core";
import { idf } from "../lexical/idf.ts";
import { bodyDimensions, questionDimensions } from "../lexical/question-dimensions.ts";
import type { Weights } from "../lexical/weights.ts";
import type { Storage } from "@guildhall/storage";
import { assertSize, sizesInFile } from "../stored/embedding-sizes.ts";
import { visibleVersions } from "../stored/stored-passages.ts";
import type { Connection } from "./connection.ts";
import { deepen } from "./deepen.ts";
import { questionVector } from "./question-vector.ts";
import { denseLeg, fusedLegs, hitOf, lexicalLeg, type DenseSearch, type SparseQuestion } from "./requests.ts";
import { createStatistics } from "./statistics.ts";

/** A passage found by words, by meaning or by both: its rank from 0 and its score in each leg that found it. */
export interface HybridHit extends Hit {
  readonly lexical?: Leg;
  readonly dense?: Leg;
}

interface Leg {
  readonly rank: number;
  readonly score: number;
}

export interface SearchParts {
  readonly storage: Storage;
  readonly connection: Connection;
  readonly name: string;
  readonly weights: Weights;
  readonly dense: DenseSearch;
}

/** Asks the server; what it finds counts only where the catalogue says so. `now`: the change counter of the file. */
export function createSearch({ storage, connection, name, weights, dense }: SearchParts) {
  const statistics = createStatistics(storage, connection, name);

  async function counting<Found extends Hit>(hits: readonly Found[], scope: Scope): Promise<readonly Found[]> {
    const visible = await visibleVersions(storage, [...new Set(hits.map(({ versionId }) => versionId))], scope);
    return hits.filter(({ versionId }) => visible.has(versionId));
  }

  const query = async (leg: ReturnType<typeof lexicalLeg> | ReturnType<typeof denseLeg>): Promise<readonly Hit[]> => {
    const { points } = await connection.read("search", (client) =>
      client.query(name, { ...leg, with_payload: ["version"] }),
    );
    return points.map(hitOf);
  };

  async function question(words: readonly QueryWord[], scope: Scope, now: number): Promise<SparseQuestion> {
    const dimensions = questionDimensions(words, weights);
    const worth = await statistics.worthSearching(
      dimensions.map(({ dimension }) => dimension),
      scope,
      now,
    );
    return questionVector(
      dimensions.filter(({ dimension }) => worth.has(dimension)),
      weights,
    );
  }

  return {
    passagesIn: statistics.passagesIn,
    async containing(words: readonly QueryWord[], scope: Scope, limit: number, now: number): Promise<readonly Hit[]> {
      const vector = await question(words, scope, now);
      if (vector.indices.length === 0) return [];
      return deepen(
        limit,
        (depth) => query(lexicalLeg(vector, scope, depth)),
        (hits) => counting(hits, scope),
      );
    },
    async rarity(words: readonly string[], scope: Scope, now: number): Promise<readonly number[]> {
      const dimensions = bodyDimensions(words).map(({ dimension }) => dimension);
      const [passages, counts] = [
        await statistics.passagesIn(scope, now),
        await statistics.holding(dimensions, scope, now),
      ];
      return counts.map((count) => idf(passages, count));
    },
    async nearest(embedding: Float32Array, scope: Scope, limit: number): Promise<readonly Hit[]> {
      assertSize(await sizesInFile(storage, scope), embedding.length);
      return deepen(
        limit,
        (depth) => query(denseLeg(embedding, scope, depth, dense)),
        (found) => counting(found, scope),
      );
    },
    /**
     * Words and meaning in one request, fused on the server. `depth` hits of each leg take part. The legs come beside the
     * fused list, so that every hit can say why it is there.
     */
    async hybrid(
      { words, embedding }: { readonly words: readonly QueryWord[]; readonly embedding: Float32Array },
      scope: Scope,
      { limit, depth, now }: { readonly limit: number; readonly depth: number; readonly now: number },
    ): Promise<readonly HybridHit[]> {
      const legs = [
        lexicalLeg(await question(words, scope, now), scope, depth),
        denseLeg(embedding, scope, depth, dense),
      ];
      const searches = [fusedLegs(legs, 2 * depth), ...legs.map((leg) => ({ ...leg, with_payload: ["version"] }))];
      const [fused = [], byWords = [], byMeaning = []] = (
        await connection.read("search", (client) => client.queryBatch(name, { searches }))
      ).map(({ points }) => points.map(hitOf));
      const [lexical, near] = [rankById(byWords), rankById(byMeaning)];
      const hits = fused.map((hit): HybridHit => {
        const [byWord, byNearness] = [lexical.get(hit.passageId), near.get(hit.passageId)];
        return { ...hit, ...(byWord ? { lexical: byWord } : {}), ...(byNearness ? { dense: byNearness } : {}) };
      });
      return (await counting(hits, scope)).slice(0, limit);
    },
  };
}

function rankById(hits: readonly Hit[]): ReadonlyMap<string, Leg> {
  return new Map(hits.map(({ passageId, score }, rank) => [passageId, { rank, score }]));
}
