import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { type Source, sourcesIn } from "../sources.ts";
import { createComparison, type FolderContent } from "./compare-folders.ts";

/** How long a file must be the same to count as written. */
const REST_MS = 400;
/** The system's messages hasten a look; a look without one comes after so long, for what the system does not say. */
const LOOK_EVERY_MS = 5000;

export interface WatchedChange {
  readonly changed: readonly Source[];
  /** Names, as they were when the files were there. */
  readonly removed: readonly string[];
}

/** What a folder holds now, to watch from there. */
export async function lookAt(directory: string): Promise<FolderContent> {
  const content = new Map<string, string>();
  for await (const source of sourcesIn(directory)) {
    if ("fault" in source) continue;
    const found = await stat(source.path).catch(() => undefined);
    if (found?.isFile()) content.set(source.name, `${found.ino} ${found.size} ${found.mtimeMs}`);
  }
  return content;
}

/** New, changed and removed readable files of a folder and those below it, since `start`, until the signal says stop. */
export async function* watchFolder(
  directory: string,
  start: FolderContent,
  signal: AbortSignal,
): AsyncGenerator<WatchedChange> {
  const compare = createComparison(start);
  const bell = createBell(signal);
  const watcher = hearing(directory, bell.ring);
  try {
    for (let pause = REST_MS; !signal.aborted;) {
      await bell.wait(pause);
      if (signal.aborted) return;
      const { changed, removed, isRestless } = compare(await lookAt(directory));
      if (changed.length + removed.length > 0)
        yield { changed: changed.map((name) => ({ name, path: `${directory}/${name}` })), removed };
      pause = isRestless ? REST_MS : LOOK_EVERY_MS;
    }
  } finally {
    watcher?.close();
  }
}

/** Where the system tells nothing (a network drive, too many folders), looking now and then is enough. */
function hearing(directory: string, ring: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(directory, { recursive: true }, ring);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

/** A ring ends the wait, but not before files had time to come to rest. */
function createBell(signal: AbortSignal) {
  let wake = (): void => {};
  const ring = (): void => void setTimeout(() => wake(), REST_MS).unref();
  signal.addEventListener("abort", () => wake());
  return {
    ring,
    wait: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
