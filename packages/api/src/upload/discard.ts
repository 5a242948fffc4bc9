import { rm } from "node:fs/promises";

/** Removes what arrived and became no job; what became one was moved away. */
export async function discard(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })));
}
