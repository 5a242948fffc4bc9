import type { Schemas } from "@qdrant/js-client-rest";
import { atStage, beforeStage, isPublished, ofVersions, untilStage } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import { pieces } from "./grouped.ts";

/** Points of one request: a few megabytes. */
const AT_ONCE = 500;

/**
 * Everything that is written to points. Each write says by its stage what it may touch, so that it may arrive late or
 * twice: a late one finds only points of a newer stage, which it leaves alone.
 */
export function createRemote(connection: Connection, name: string) {
  const deleteWhere = async (...must: Schemas["Condition"][]): Promise<void> => {
    await connection.write("delete points", (client) => client.delete(name, { filter: { must }, wait: true }));
  };
  const upsert = async (points: readonly Schemas["PointStruct"][], only: Schemas["Condition"][]): Promise<void> => {
    for (const some of pieces(points, AT_ONCE))
      await connection.write("write points", (client) =>
        client.upsert(name, { points: [...some], update_filter: { must: only }, wait: true }),
      );
  };
  const count = async (filter: Schemas["Filter"]): Promise<number> =>
    (await connection.read("count points", (client) => client.count(name, { filter, exact: true }))).count;
  const countPublished = (versionIds: readonly string[], stage: number): Promise<number> =>
    count({ must: [atStage(stage), ofVersions(versionIds), isPublished(true)] });
  return {
    /** Writes points that count for nothing yet. What is published under the same ids stays as it is. */
    stage: (points: readonly Schemas["PointStruct"][], stage: number) =>
      upsert(points, [isPublished(false), untilStage(stage)]),
    /** Writes published points over older ones. */
    rewrite: (points: readonly Schemas["PointStruct"][], stage: number) => upsert(points, [untilStage(stage)]),
    /** Lets the points that these versions staged count; says how many of them now do. */
    async publish(versionIds: readonly string[], stage: number): Promise<number> {
      const must = [atStage(stage), ofVersions(versionIds)];
      await connection.write("publish points", (client) =>
        client.setPayload(name, { payload: { published: true }, filter: { must }, wait: true }),
      );
      return countPublished(versionIds, stage);
    },
    countPublished,
    /** Takes away what these versions had under this stage and before. */
    removeUntil: (versionIds: readonly string[], stage: number) =>
      deleteWhere(ofVersions(versionIds), untilStage(stage)),
    /** Takes away what these versions had before this stage. */
    removeBefore: (versionIds: readonly string[], stage: number) =>
      deleteWhere(ofVersions(versionIds), beforeStage(stage)),
    /** Takes away what commits before this stage left staged. */
    removeStagedBefore: (stage: number) => deleteWhere(isPublished(false), beforeStage(stage)),
    count,
  };
}

export type Remote = ReturnType<typeof createRemote>;
