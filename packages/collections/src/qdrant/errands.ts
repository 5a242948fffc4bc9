import type { Storage } from "@guildhall/storage";
import type { Weights } from "../lexical/weights.ts";
import { namedAverages } from "./averages.ts";
import { grouped, pieces } from "./grouped.ts";
import { placedVersions, type PlacedVersion } from "./placed-versions.ts";
import { errandsWaiting, placementsOf, THESE_VERSIONS, type Errand } from "./placements.ts";
import { renewing } from "../stored/renewing.ts";
import { pointsOf } from "./points.ts";
import type { MakeRoom } from "./dense-rooms.ts";
import type { Remote } from "./remote.ts";

/** Errands done before they are crossed off, and versions read into memory at a time. */
const ERRANDS = 1000;
const VERSIONS = 50;
/** Others may stage the same versions meanwhile and have them written once more; not so often in a row. */
const ROUNDS = 50;

export interface Dealings {
  readonly storage: Storage;
  readonly remote: Remote;
  readonly weights: Weights;
  /** Makes room on the server for embeddings of these sizes. */
  readonly makeRoom: MakeRoom;
}

/**
 * Tells the server what commits left in the outbox. An errand may be done twice, by two processes or after a crash, and
 * late: what a newer stage says stands.
 */
export async function doErrands(dealings: Dealings): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const errands = await errandsWaiting(dealings.storage, ERRANDS);
    if (errands.length === 0) return;
    for (const same of grouped(errands, ({ kind, stage }) => `${kind} ${stage}`).values()) await doSame(same, dealings);
    await dealings.storage.transaction([
      {
        sql: "delete from outbox where errand in (select value from json_each(?))",
        parameters: [JSON.stringify(errands.map(({ errand }) => errand))],
      },
    ]);
  }
}

/** Errands of one kind and stage. */
async function doSame(errands: readonly Errand[], dealings: Dealings): Promise<void> {
  const [first] = errands;
  if (!first) return;
  const { kind, stage } = first;
  const versionIds = errands.map(({ versionId }) => versionId);
  if (kind === "remove") return dealings.remote.removeUntil(versionIds, stage);
  const placements = await stillPlaced(versionIds, stage, dealings.storage);
  const expected = placements.reduce((sum, { passages }) => sum + passages, 0);
  const ids = placements.map(({ versionId }) => versionId);
  if (ids.length === 0) return;
  const published = await (kind === "publish" ? dealings.remote.publish(ids, stage) : rewrite(ids, stage, dealings));
  if (published !== expected) await dealings.storage.transaction(renewing(THESE_VERSIONS, [JSON.stringify(ids)]));
}

/** Writes versions as the file has them and takes away what they had before; says how many passages now count. */
export async function rewrite(
  versionIds: readonly string[],
  stage: number,
  { storage, remote, weights, makeRoom }: Dealings,
): Promise<number> {
  let published = 0;
  for (const some of pieces(versionIds, VERSIONS)) {
    const versions = (await placedVersions(storage, some)).filter((version) => version.stage === stage);
    const points = versions.flatMap((version) =>
      pointsOf(version, { stage, published: true, averages: namedAverages(version.averages), weights }),
    );
    await makeRoom(sizesOf(versions));
    await remote.rewrite(points, stage);
    await remote.removeBefore(some, stage);
    published += await remote.countPublished(some, stage);
    // One that was removed while it was written has had its removal done before these points came.
    const now = new Set((await placementsOf(storage, some)).map(({ versionId }) => versionId));
    const gone = some.filter((versionId) => !now.has(versionId));
    if (gone.length > 0) await remote.removeUntil(gone, stage);
  }
  return published;
}

function sizesOf(versions: readonly PlacedVersion[]): readonly number[] {
  return [...new Set(versions.flatMap(({ passages }) => passages.flatMap(({ embedding }) => embedding?.length ?? [])))];
}

/** The versions that a newer commit has not moved to another stage, or removed. */
async function stillPlaced(versionIds: readonly string[], stage: number, storage: Storage) {
  return (await placementsOf(storage, versionIds)).filter((placement) => placement.stage === stage);
}
