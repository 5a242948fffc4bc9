import { createHash } from "node:crypto";
import { readdir, readFile, readlink } from "node:fs/promises";
import path from "node:path";

/** Everything in a folder, by its path: what kind it is and a hash of what it holds. Equal trees have equal maps. */
export async function treeOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const tree = new Map<string, string>();
  for (const entry of entries) {
    const found = path.join(entry.parentPath, entry.name);
    const content = entry.isFile() ? await readFile(found) : entry.isSymbolicLink() ? await readlink(found) : "";
    tree.set(path.relative(folder, found), createHash("sha256").update(content).digest("hex"));
  }
  return tree;
}

/** The paths that came, went or changed. */
export function changedIn(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((each) => before.get(each) !== after.get(each)).toSorted();
}
