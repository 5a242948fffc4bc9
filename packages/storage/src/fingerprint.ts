import { PlatformError } from "@guildhall/core";
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

/** Writes the parts that are not there yet, and throws `storage/other_index` for the first that differs. */
export async function claimFingerprint(storage: Storage, wanted: Fingerprint): Promise<void> {
  const found = await readFingerprint(storage);
  const missing = Object.entries(wanted).filter(([part]) => found[part] === undefined);
  if (missing.length > 0) {
    const parameterSets = missing.map(([part, value]) => [PREFIX + part, value]);
    await storage.transaction([{ sql: "insert or ignore into settings (name, value) values (?, ?)", parameterSets }]);
  }
  const part = differingPart(missing.length > 0 ? await readFingerprint(storage) : found, wanted);
  if (part !== undefined) throw new PlatformError("storage/other_index", { part });
}

/** The first part that was built otherwise than wanted; a part that was never built differs from nothing. */
export function differingPart(found: Fingerprint, wanted: Fingerprint): string | undefined {
  return Object.keys(wanted)
    .toSorted()
    .find((part) => found[part] !== undefined && found[part] !== wanted[part]);
}

/** After a rebuild: the index is now built with these. */
export async function replaceFingerprint(storage: Storage, parts: Fingerprint): Promise<void> {
  const parameterSets = Object.entries(parts).map(([part, value]) => [PREFIX + part, value]);
  await storage.transaction([{ sql: "insert or replace into settings (name, value) values (?, ?)", parameterSets }]);
}
