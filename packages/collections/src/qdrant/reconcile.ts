import type { Storage } from "@guildhall/storage";
import { afterStage, isPublished } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import { doErrands, type Dealings } from "./errands.ts";
import { grouped, pieces } from "./grouped.ts";
import {
  allPlacements,
  newestStage,
  oldestLiveStage,
  passingStage,
  THESE_VERSIONS,
  type Placement,
} from "./placements.ts";
import { renewing } from "../stored/renewing.ts";

/** Points of one page of a full comparison. */
const PAGE = 5000;
const VERSIONS = 1000;

export interface Reconciliation extends Dealings {
  readonly connection: Connection;
  readonly name: string;
  /** A stage that is open for longer belongs to a commit that never came. */
  readonly abandonedAfterSeconds: number;
}

interface Found {
  readonly version: string;
  readonly stage: number;
  readonly published: boolean;
}

/**
 * Makes the server say what the file says: does what is left to do, takes away what abandoned commits staged, and, when
 * the numbers differ or `thoroughly`, compares every point. Says how many versions had to be put right.
 */
export async function reconcile(dealings: Reconciliation, thoroughly = false): Promise<number> {
  const { storage, remote, abandonedAfterSeconds } = dealings;
  await doErrands(dealings);
  const live = await oldestLiveStage(storage, abandonedAfterSeconds);
  await remote.removeStagedBefore(live);
  await storage.transaction([{ sql: "delete from stages where stage < ?", parameters: [live] }]);
  return thoroughly || !(await looksAlike(dealings)) ? compare(dealings) : 0;
}

/** As many passages on both sides, and no stage on the server that the file has not reached: it is no older backup. */
async function looksAlike({ storage, remote }: Reconciliation): Promise<boolean> {
  if ((await remote.count({ must: [isPublished(true)] })) !== (await passagesPlaced(storage))) return false;
  return (await remote.count({ must: [afterStage(await newestStage(storage))] })) === 0;
}

async function passagesPlaced(storage: Storage): Promise<number> {
  const [row] = await storage.all<{ passages: number }>("select total(passages) as passages from placements");
  return row?.passages ?? 0;
}

async function compare(dealings: Reconciliation): Promise<number> {
  const { storage, remote } = dealings;
  const points = await allPoints(dealings);
  const newest = Math.max(0, ...points.keys());
  if (newest > (await newestStage(storage))) await storage.transaction(passingStage(newest));
  const found = grouped(
    [...points.values()].flat().filter(({ published }) => published),
    ({ version }) => version,
  );
  // Read after the points: a version that came meanwhile is put right for nothing, none is taken away.
  const placements = await allPlacements(storage);
  const placed = new Set(placements.map(({ versionId }) => versionId));
  const wrong = placements.filter((placement) => !isAsPlaced(placement, found)).map(({ versionId }) => versionId);
  const unknown = [...found.values()].flatMap(([newestPoint]) =>
    newestPoint && !placed.has(newestPoint.version) ? [newestPoint] : [],
  );
  for (const [stage, same] of grouped(unknown, (each) => each.stage))
    for (const some of pieces(same, VERSIONS))
      await remote.removeUntil(
        some.map(({ version }) => version),
        stage,
      );
  for (const some of pieces(wrong, VERSIONS))
    await storage.transaction(renewing(THESE_VERSIONS, [JSON.stringify(some)]));
  await doErrands(dealings);
  return wrong.length + unknown.length;
}

function isAsPlaced({ versionId, stage, passages }: Placement, found: ReadonlyMap<string, readonly Found[]>): boolean {
  const points = found.get(versionId) ?? [];
  return points.length === passages && points.every((point) => point.stage === stage);
}

/** Every point, by stage, those of the newest stage first. */
async function allPoints({ connection, name }: Reconciliation): Promise<ReadonlyMap<number, readonly Found[]>> {
  const found: Found[] = [];
  for (let offset: string | undefined; ;) {
    const page = await connection.read("scroll points", (client) =>
      client.scroll(name, {
        limit: PAGE,
        with_payload: ["version", "stage", "published"],
        ...(offset === undefined ? {} : { offset }),
      }),
    );
    found.push(
      ...page.points.map(({ payload }) => ({
        version: String(payload?.["version"]),
        stage: Number(payload?.["stage"]),
        published: payload?.["published"] === true,
      })),
    );
    if (typeof page.next_page_offset !== "string") break;
    offset = page.next_page_offset;
  }
  return grouped(
    found.toSorted((left, right) => right.stage - left.stage),
    ({ stage }) => stage,
  );
}
