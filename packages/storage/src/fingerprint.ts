import type { Storage } from "./storage.ts";

/** What the index of a data folder was built with, by part: words, weights, divider/<vertical>, embedder. */
export type Fingerprint = Readonly<Record<string, string>>;

const PREFIX = "fingerprint/";

export async function readFingerprint(storage: Storage): Promise<Fingerprint> {
  const rows = await storage.all<{ name: string; value: string }>(
    "select name, value from settings where name like 'fingerprint/%' order by name",
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name.slice(PREFIX.length), value]));
}

/** The first part that was built otherwise than wanted; a part that was never built differs from nothing. */
export function differingPart(found: Fingerprint, wanted: Fingerprint): string | undefined {
  return Object.keys(wanted)
    .toSorted()
    .find((part) => found[part] !== undefined && found[part] !== wanted[part]);
}

/** Writes down what the index is built with. */
export async function replaceFingerprint(storage: Storage, parts: Fingerprint): Promise<void> {
  const parameterSets = Object.entries(parts).map(([part, value]) => [PREFIX + part, value]);
  await storage.transaction([{ sql: "insert or replace into settings (name, value) values (?, ?)", parameterSets }]);
}
