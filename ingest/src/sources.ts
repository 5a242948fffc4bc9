import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { PlatformError } from "@guildhall/core";
import { isReadable, readableExtensions } from "./formats.ts";

/** A file to take in. `name` is its path relative to what was asked for: shown, and the key of the document. */
export interface Source {
  readonly path: string;
  readonly name: string;
}

export type SourceOrFault = Source | { readonly name: string; readonly fault: PlatformError };

/** The files behind the paths given on a command line, folders opened; a path that is not there is a fault of its own. */
export async function* findSources(inputs: readonly string[]): AsyncGenerator<SourceOrFault> {
  for (const input of inputs) {
    const found = await stat(input).catch((error: NodeJS.ErrnoException) => error);
    if (found instanceof Error) yield { name: input, fault: faultOf(found, input) };
    else if (!found.isDirectory()) yield { path: input, name: path.basename(input) };
    else yield* sourcesIn(input);
  }
}

/** The readable files of a folder and those below it, by name. */
export async function* sourcesIn(directory: string): AsyncGenerator<SourceOrFault> {
  let count = 0;
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) {
      const name = path.relative(directory, file).replaceAll(path.sep, "/");
      if (!isReadable(file) || name.split("/").some((part) => part.startsWith("."))) continue;
      count += 1;
      yield { path: file, name };
    }
  } catch (error) {
    yield { name: directory, fault: faultOf(error as NodeJS.ErrnoException, directory) };
    return;
  }
  if (count === 0) {
    yield {
      name: directory,
      fault: new PlatformError("ingest/empty_directory", { file: directory, formats: readableExtensions.join(" ") }),
    };
  }
}

/** How many files there are behind the paths, for who wants to say how far he is. */
export async function countFiles(inputs: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _source of findSources(inputs)) count += 1;
  return count;
}

/** A fault of the file system as one of ours. */
export function faultOf(error: NodeJS.ErrnoException, file: string): PlatformError {
  return error.code === "ENOENT"
    ? new PlatformError("ingest/not_found", { file }, { cause: error })
    : new PlatformError("ingest/unreadable", { file, cause: error.code ?? error.name }, { cause: error });
}
