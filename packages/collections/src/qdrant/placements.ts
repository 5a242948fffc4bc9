import type { Statement, Storage } from "@guildhall/storage";
import { NEWEST, NEWEST_STAGE } from "../stored/renewing.ts";

/** What the server has yet to be told. `publish`: staged points count from now on; `rewrite`: from the file; `remove`. */
export interface Errand {
  readonly errand: number;
  readonly kind: "publish" | "rewrite" | "remove";
  readonly versionId: string;
  readonly stage: number;
}

/** Where a version's passages lie. */
export interface Placement {
  readonly versionId: string;
  readonly stage: number;
  readonly passages: number;
}

/** Takes the next stage; it stays open until the commit it was taken for. */
export async function openStage(storage: Storage, token: string): Promise<number> {
  await storage.transaction([
    { sql: "insert into stages (token, begun) values (?, unixepoch())", parameters: [token] },
  ]);
  const [row] = await storage.all<{ stage: number }>("select stage from stages where token = ?", [token]);
  return row?.stage ?? 0;
}

/** The stage before which nothing is under way any more: older open stages belong to commits that never came. */
export async function oldestLiveStage(storage: Storage, abandonedAfterSeconds: number): Promise<number> {
  const [row] = await storage.all<{ stage: number }>(
    `select coalesce((select min(stage) from stages where begun > unixepoch() - ?),
      (select seq + 1 from sqlite_sequence where name = 'stages'), 0) as stage`,
    [abandonedAfterSeconds],
  );
  return row?.stage ?? 0;
}

/** The newest stage that was ever taken. */
export async function newestStage(storage: Storage): Promise<number> {
  const [row] = await storage.all<{ stage: number }>(
    "select coalesce(max(seq), 0) as stage from sqlite_sequence where name = 'stages'",
  );
  return row?.stage ?? 0;
}

/** Stages that are taken from now on are newer than this one. */
export function passingStage(stage: number): readonly Statement[] {
  return [
    { sql: "insert or ignore into stages (stage, token, begun) values (?, 'seen', 0)", parameters: [stage] },
    { sql: "delete from stages where token = 'seen'" },
  ];
}

/**
 * Writes down where the versions of a commit lie and what the server has to be told of them. Points that were staged
 * count from now on; a version that the server has already gets a stage that is newer than any, and is written anew.
 */
export function placing(
  versions: readonly { readonly versionId: string; readonly passages: number; readonly averages: string }[],
  staged: number,
): readonly Statement[] {
  const ids = JSON.stringify(versions.map(({ versionId }) => versionId));
  return [
    NEWEST_STAGE,
    {
      sql: `insert or replace into placements (arrival, corpus_id, stage, passages, averages)
        select arrival, corpus_id, iif(exists (select 1 from placements p where p.arrival = versions.arrival), ${NEWEST}, ?), ?, ?
        from versions where version_id = ?`,
      parameterSets: versions.map(({ versionId, passages, averages }) => [staged, passages, averages, versionId]),
    },
    {
      sql: `insert into outbox (kind, version_id, stage)
        select iif(stage = ?, 'publish', 'rewrite'), version_id, stage from placements join versions using (arrival)
        where version_id in (select value from json_each(?))`,
      parameters: [staged, ids],
    },
    { sql: `delete from stages where stage in (?, ${NEWEST})`, parameters: [staged] },
  ];
}

export const THESE_VERSIONS =
  "arrival in (select arrival from versions where version_id in (select value from json_each(?)))";

/** Versions that keep no passage leave the server. */
export function displacing(versionIds: readonly string[]): readonly Statement[] {
  if (versionIds.length === 0) return [];
  const parameters = [JSON.stringify(versionIds)];
  return [
    {
      sql: `insert into outbox (kind, version_id, stage)
        select 'remove', version_id, stage from placements join versions using (arrival) where ${THESE_VERSIONS}`,
      parameters,
    },
    { sql: `delete from placements where ${THESE_VERSIONS}`, parameters },
  ];
}

export async function placementsOf(storage: Storage, versionIds: readonly string[]): Promise<readonly Placement[]> {
  return storage.all<Placement>(
    `select version_id as versionId, stage, placements.passages as passages from placements join versions using (arrival)
     where version_id in (select value from json_each(?))`,
    [JSON.stringify(versionIds)],
  );
}

export async function allPlacements(storage: Storage): Promise<readonly Placement[]> {
  return storage.all<Placement>(
    "select version_id as versionId, stage, placements.passages as passages from placements join versions using (arrival)",
  );
}

/** The corpora that hold passages on the server, with the mean lengths that values there rest on. */
export async function averagesInUse(
  storage: Storage,
): Promise<readonly { readonly corpus_id: number; readonly averages: string }[]> {
  return storage.all("select distinct corpus_id, averages from placements");
}

export async function errandsWaiting(storage: Storage, limit: number): Promise<readonly Errand[]> {
  return storage.all<Errand>(
    "select errand, kind, version_id as versionId, stage from outbox order by errand limit ?",
    [limit],
  );
}
