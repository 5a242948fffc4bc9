import { documentIdOf } from "@guildhall/core";
import { corpus, editionOf, openParts, principal } from "./parts.ts";

/** Makes one change (an update, an addition and a removal) with a worker that dies before step `dieAt`; says `done` if it lived. */
const [directory = "", dieAt = "0"] = process.argv.slice(2);
const worker = { entry: new URL("crashing-worker.ts", import.meta.url), more: { dieAt: Number(dieAt) } };
const { archive, storage } = await openParts({ directory, worker });
await archive.commit({ store: [editionOf(1, 2), editionOf(3, 1)], remove: [documentIdOf(corpus, "2")] }, principal);
process.stdout.write("done");
await storage.close();
