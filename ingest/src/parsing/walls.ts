import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A command line with what it is to be run in. */
export interface CommandLine {
  readonly command: string;
  readonly words: readonly string[];
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** Processor seconds after which the system ends a process, also one whose parent is gone. */
const PROCESSOR_SECONDS = 900;

/** Node takes a small heap for a reason to keep the part of new objects small as well, and then collects it all the time. */
const MEGABYTES_OF_YOUNG = 16;

/**
 * Node's own walls around a reading process: it reads its code and its libraries, writes into its job folder and starts
 * nothing. `megabytes` is for JavaScript objects alone.
 */
export function nodeWalls(jobFolder: string, megabytes: number): readonly string[] {
  const permission = process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
  return [
    `--max-old-space-size=${megabytes}`,
    `--max-semi-space-size=${MEGABYTES_OF_YOUNG}`,
    "--no-warnings",
    permission,
    ...librariesFrom(here).map((folder) => `--allow-fs-read=${folder}/*`),
    `--allow-fs-read=${path.join(here, "..", "..")}/*`,
    `--allow-fs-read=${jobFolder}/*`,
    `--allow-fs-write=${jobFolder}/*`,
    "--allow-addons",
  ];
}

/** Every node_modules folder in which a library is looked for. */
function librariesFrom(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  const libraries = path.join(folder, "node_modules");
  return [...(existsSync(libraries) ? [libraries] : []), ...(parent === folder ? [] : librariesFrom(parent))];
}

let unsharing: Promise<readonly string[] | undefined> | undefined;

/** The system's walls: a limit of processor time, and, where it lets us, a network with nothing in it. */
export async function systemWalls(): Promise<(line: CommandLine) => CommandLine> {
  if (process.platform === "win32") return (line) => line;
  const unshare = await (unsharing ??= waysToUnshare());
  return ({ command, words }) => {
    const limited = ["-c", `ulimit -t ${PROCESSOR_SECONDS}; exec "$0" "$@"`, command, ...words];
    return unshare ? { command: "unshare", words: [...unshare, "sh", ...limited] } : { command: "sh", words: limited };
  };
}

/** How this system gives a process an empty network; undefined where it does not. */
async function waysToUnshare(): Promise<readonly string[] | undefined> {
  if (process.platform !== "linux") return undefined;
  for (const flags of [["-rn"], ["-n"]]) {
    const works = await new Promise<boolean>((resolve) => {
      execFile("unshare", [...flags, "true"], (error) => resolve(error === null));
    });
    if (works) return flags;
  }
  return undefined;
}
