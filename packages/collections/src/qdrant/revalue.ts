import type { Storage } from "@guildhall/storage";
import { averagesName, currentAverages } from "./averages.ts";
import { averagesInUse } from "./placements.ts";
import { renewing } from "../stored/renewing.ts";

/**
 * Values on the server rest on mean lengths, which move until they are frozen. Where a corpus has other means now than
 * its points were written with, the points are put on the list to be written anew: before a search, never during a bulk
 * load, and at most as many as a corpus holds when its means freeze. True when there was something to do.
 */
export async function revalue(storage: Storage): Promise<boolean> {
  const [current, used] = [await currentAverages(storage), await averagesInUse(storage)];
  const outdated = used.flatMap(({ corpus_id, averages: was }) => {
    const averages = current.get(corpus_id);
    return averages && averagesName(averages) !== was ? [{ corpus_id, was, is: averagesName(averages) }] : [];
  });
  if (outdated.length === 0) return false;
  await storage.transaction([
    { sql: "update changes set counter = counter + 1" },
    ...outdated.flatMap(({ corpus_id, was, is }) => [
      ...renewing("corpus_id = ? and averages = ?", [corpus_id, was]),
      {
        sql: "update placements set averages = ? where corpus_id = ? and averages = ?",
        parameters: [is, corpus_id, was],
      },
    ]),
  ]);
  return true;
}
