import type { Storage } from "@guildhall/storage";
import { isPublished } from "./conditions.ts";
import type { Connection } from "./connection.ts";
import { doErrands, type Dealings } from "./errands.ts";
import { grouped, pieces } from "./grouped.ts";
import { allPlacements, oldestLiveStage, renewing, THESE_VERSIONS, type Placement } from "./placements.ts";

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
  if (!thoroughly && (await remote.count({ must: [isPublished(true)] })) === (await passagesPlaced(storage))) return 0;
  return compare(dealings);
}

async function passagesPlaced(storage: Storage): Promise<number> {
  const [row] = await storage.all<{ passages: number }>("select total(passages) as passages from placements");
  return row?.passages ?? 0;
}

async function compare(dealings: Reconciliation): Promise<number> {
  const { storage, remote } = dealings;
  const found = await publishedPoints(dealings);
  // Read after the points: a version that came meanwhile is put right for nothing, none is taken away.
  const placements = await allPlacements(storage);
  const placed = new Set(placements.map(({ versionId }) => versionId));
  const wrong = placements.filter((placement) => !isAsPlaced(placement, found)).map(({ versionId }) => versionId);
  const unknown = [...found.values()].flatMap(([first]) => (first && !placed.has(first.version) ? [first] : []));
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

/** Every published point, by version, those of the newest stage first. */
async function publishedPoints({ connection, name }: Reconciliation): Promise<ReadonlyMap<string, readonly Found[]>> {
  const found: Found[] = [];
  for (let offset: string | undefined; ;) {
    const page = await connection.read("scroll points", (client) =>
      client.scroll(name, {
        filter: { must: [isPublished(true)] },
        limit: PAGE,
        with_payload: ["version", "stage"],
        ...(offset === undefined ? {} : { offset }),
      }),
    );
    found.push(
      ...page.points.map(({ payload }) => ({
        version: String(payload?.["version"]),
        stage: Number(payload?.["stage"]),
      })),
    );
    if (typeof page.next_page_offset !== "string") break;
    offset = page.next_page_offset;
  }
  return grouped(
    found.toSorted((left, right) => right.stage - left.stage),
    ({ version }) => version,
  );
}
