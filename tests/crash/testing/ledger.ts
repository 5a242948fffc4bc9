/** What a key may hold: the version that is current and those that must still be readable; nothing when removed. */
export type Held = { readonly current: string; readonly versions: readonly string[] } | undefined;

/**
 * What was acknowledged, key by key. An operation that was under way when a process died may have happened or not; both
 * are then allowed, and what is found afterwards is what counts.
 */
export function createLedger() {
  const held = new Map<number, Held>();
  const underWay = new Map<number, Held>();
  const after = (key: number, versionId: string | undefined): Held => {
    if (versionId === undefined) return undefined;
    const before = held.get(key);
    return { current: versionId, versions: [...new Set([...(before?.versions ?? []), versionId])] };
  };
  return {
    begin: (key: number, versionId?: string): void => void underWay.set(key, after(key, versionId)),
    acknowledge(key: number, versionId?: string): void {
      held.set(key, after(key, versionId));
      underWay.delete(key);
    },
    /** The operation was answered with no: nothing changed. */
    refused: (key: number): void => void underWay.delete(key),
    /** What the key may hold now, the acknowledged state first. */
    allowed: (key: number): readonly Held[] =>
      underWay.has(key) ? [held.get(key), underWay.get(key)] : [held.get(key)],
    settle(key: number, found: Held): void {
      held.set(key, found);
      underWay.delete(key);
    },
    keys: (): readonly number[] => [...new Set([...held.keys(), ...underWay.keys()])],
  };
}

export type Ledger = ReturnType<typeof createLedger>;
