import type { Principal } from "@guildhall/core";
import type { CounterOf, Storage } from "@guildhall/storage";

/** What a principal may know, as a key. */
export function accessKey({ tenant, labels, verticals }: Principal): string {
  const sorted = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();
  return JSON.stringify([tenant, labels === "all" ? "all" : sorted(labels), verticals ? sorted(verticals) : "all"]);
}

/**
 * Keeps a value for each key until any document in the file changes, or any confirmed question where it says so. The
 * counter is read before each use, so a change of any process is seen.
 */
export function createCacheByChange<Value>(
  storage: Storage,
  make: () => Value,
  { mostKeys = 100, of = "documents" }: { readonly mostKeys?: number; readonly of?: CounterOf } = {},
): (key: string) => Promise<Value> {
  let counter = -1;
  const values = new Map<string, Value>();
  return async (key) => {
    const now = await storage.changeCounter(of);
    if (now !== counter || values.size > mostKeys) values.clear();
    counter = now;
    const held = values.get(key) ?? make();
    values.set(key, held);
    return held;
  };
}
