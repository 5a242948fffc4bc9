import type { Storage, Statement } from "@guildhall/storage";
import type { Corpus } from "@guildhall/core";
import { freezeAverages } from "../stored/freeze-averages.ts";
import { createNext, switchAlias } from "./aliases.ts";
import { averagesName, currentAverages } from "./averages.ts";
import { rewrite, type Dealings } from "./errands.ts";
import { pieces } from "./grouped.ts";
import { allPlacements } from "./placements.ts";
import { renewing } from "../stored/renewing.ts";
import { lengthsOf } from "./points.ts";
import type { Connection } from "./connection.ts";
import { createRemote } from "./remote.ts";

/** Versions whose words are counted at a time. */
const AT_ONCE = 200;

export interface Rebuilding extends Dealings {
  readonly connection: Connection;
  readonly alias: string;
  readonly replicas: number;
  /** Makes room for these sizes in a collection that is not in use yet. */
  readonly makeRoomIn: (collection: string, sizes: readonly number[]) => Promise<void>;
}

/**
 * Builds the index anew beside the one in use and switches over in one step; searching goes on meanwhile. What is
 * committed meanwhile goes to the old one: whoever calls this reconciles thoroughly afterwards.
 */
export async function rebuild(rebuilding: Rebuilding): Promise<void> {
  const { storage, connection, alias, replicas } = rebuilding;
  await countWords(storage);
  await placeEverything(storage);
  const next = await createNext(connection, alias, replicas);
  const remote = createRemote(connection, next);
  const placements = await allPlacements(storage);
  for (const some of pieces(placements, AT_ONCE))
    await rewrite(
      some.map(({ versionId }) => versionId),
      some[0]?.stage ?? 0,
      { ...rebuilding, remote, makeRoom: (sizes) => rebuilding.makeRoomIn(next, sizes) },
    );
  await switchAlias(connection, alias, next);
}

/** The lengths of all passages by the words of now, and mean lengths that are frozen by them. */
async function countWords(storage: Storage): Promise<void> {
  const arrivals = await storage.all<{ arrival: number; title: string }>(
    "select arrival, title from versions where exists (select 1 from passages where passages.arrival = versions.arrival)",
  );
  for (const some of pieces(arrivals, AT_ONCE)) {
    const titles = new Map(some.map(({ arrival, title }) => [arrival, title]));
    const passages = await storage.all<{ arrival: number; passageId: string; context: string; text: string }>(
      "select arrival, passage_id as passageId, context, text from passages where arrival in (select value from json_each(?))",
      [JSON.stringify([...titles.keys()])],
    );
    const lengths = lengthsOf(
      passages.map((passage) => ({ title: titles.get(passage.arrival) ?? "", passages: [passage] })),
    );
    await storage.transaction([
      {
        sql: "update passages set title_length = ?, identifiers_length = ?, body_length = ?, confirmed_length = ? where passage_id = ?",
        parameterSets: passages.map(({ passageId }, at) => [...lengths.subarray(at * 4, at * 4 + 4), passageId]),
      },
    ]);
  }
  const corpora = await storage.all<Corpus>("select tenant, vertical, collection from corpora");
  await storage.transaction([{ sql: "delete from averages" }, ...corpora.map(freezeAverages)]);
}

/** Every version with passages is placed under one new stage. The embedded engine's index is not needed any more. */
async function placeEverything(storage: Storage): Promise<void> {
  const averages = await currentAverages(storage);
  const statements: Statement[] = [
    { sql: "delete from segments" },
    { sql: "delete from tombstones" },
    { sql: "delete from outbox" },
    {
      sql: `insert or replace into placements (arrival, corpus_id, stage, passages, averages)
        select arrival, corpus_id, 0, count(*), ? from versions join passages using (arrival) where corpus_id = ? group by arrival`,
      parameterSets: [...averages].map(([corpusId, means]) => [averagesName(means), corpusId]),
    },
    ...renewing("1", []),
    // They are written into the new collection at once, without errands.
    { sql: "delete from outbox" },
    { sql: "update changes set counter = counter + 1" },
  ];
  await storage.transaction(statements);
}
