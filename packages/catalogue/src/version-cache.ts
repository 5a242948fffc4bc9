import type { Principal } from "@guildhall/core";
import { assertPrincipal, type Storage } from "@guildhall/storage";
import { accessKey, createCacheByChange } from "./cache-by-change.ts";

type ReadById<Value> = (versionIds: readonly string[], principal: Principal) => Promise<ReadonlyMap<string, Value>>;

/**
 * Reads by version id, and keeps what was read until anything in the file changes; at most `most` for each access, or
 * what one question needs.
 */
export function createVersionCache<Value>(
  storage: Storage,
  read: (storage: Storage, ...asked: Parameters<ReadById<Value>>) => ReturnType<ReadById<Value>>,
  most: number,
): ReadById<Value> {
  const heldByAccess = createCacheByChange(storage, () => new Map<string, Value | undefined>());
  return async (versionIds, principal) => {
    assertPrincipal(principal);
    if (versionIds.length === 0) return new Map();
    const held = await heldByAccess(accessKey(principal));
    const asked = new Map<string, Value>();
    const missing = new Set<string>();
    for (const id of versionIds) {
      const value = held.get(id);
      if (value !== undefined) asked.set(id, value);
      else if (!held.has(id)) missing.add(id);
    }
    if (missing.size === 0) return asked;
    const found = await read(storage, [...missing], principal);
    if (held.size > most) held.clear();
    for (const id of missing) {
      const value = found.get(id);
      held.set(id, value);
      if (value !== undefined) asked.set(id, value);
    }
    return asked;
  };
}
