import { documentIdOf } from "@guildhall/core";
import { corpus, editionOf, openParts, principal } from "./parts.ts";

/** Commits without end, says what it begins and what is done, one JSON line each; waits to be killed. */
const [directory = "", firstEdition = "1"] = process.argv.slice(2);
const KEYS = 40;
const say = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const parts = await openParts({ directory });
say({ kind: "ready" });
for (let edition = Number(firstEdition); ; edition += 1) {
  const begin = Math.floor(Math.random() * KEYS);
  const keys = Array.from({ length: 1 + (edition % 4) }, (_, at) => (begin + at * 7) % KEYS);
  const kind = edition % 6 === 5 ? "remove" : "store";
  say({ kind, state: "begun", keys, edition });
  if (kind === "store") await parts.archive.commit({ store: keys.map((key) => editionOf(key, edition)) }, principal);
  else await parts.archive.commit({ remove: keys.map((key) => documentIdOf(corpus, String(key))) }, principal);
  say({ kind, state: "done", keys, edition });
  if (edition % 9 === 0) await parts.collection.maintain({ everything: edition % 27 === 0 });
}
