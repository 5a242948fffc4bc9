/** What a folder holds: by name, what tells one content of a file from another. */
export type FolderContent = ReadonlyMap<string, string>;

export interface FolderChange {
  /** Names of files that are new or other than they were, and have come to rest. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Something is still being written: look again soon. */
  readonly isRestless: boolean;
}

/**
 * Says at each look what has changed since it was last said. A file counts when two looks in a row see it the same, and
 * is gone when two looks in a row miss it: what is half written, and the moment in which an editor puts a new file in
 * the place of the old one, are never taken for the whole.
 */
export function createComparison(start: FolderContent) {
  const known = new Map(start);
  let before: FolderContent = start;
  return (now: FolderContent): FolderChange => {
    const names = new Set([...known.keys(), ...now.keys()]);
    const differing = [...names].filter((name) => known.get(name) !== now.get(name));
    const resting = differing.filter(
      (name) => before.get(name) === now.get(name) && before.has(name) === now.has(name),
    );
    before = now;
    const changed: string[] = [];
    const removed: string[] = [];
    for (const name of resting) {
      const content = now.get(name);
      if (content === undefined) {
        known.delete(name);
        removed.push(name);
      } else {
        known.set(name, content);
        changed.push(name);
      }
    }
    return { changed: changed.toSorted(), removed: removed.toSorted(), isRestless: resting.length < differing.length };
  };
}
