import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { CodeForChild } from "./code-for-child.ts";
import { type CommandLine, nodeWalls } from "./walls.ts";

/** A process that waits for documents; nothing of it keeps this one alive. */
export interface ReadingProcess {
  readonly child: ChildProcess;
  /** Its working folder, empty, removed with it. */
  readonly jobFolder: string;
  end(): Promise<void>;
}

const bootstrap = fileURLToPath(new URL("bootstrap.mjs", import.meta.url));

/** Part of the memory that JavaScript objects may take; the rest is for buffers, code and libraries. */
const SHARE_OF_OBJECTS = 0.6;

export interface ProcessParts {
  readonly code: CodeForChild;
  readonly megabytes: number;
  within(line: CommandLine): CommandLine;
}

/** Starts a reading process: an empty folder to work in, no word of our environment, and walls around it. */
export async function startProcess({ code, megabytes, within }: ProcessParts): Promise<ReadingProcess> {
  const jobFolder = await mkdtemp(path.join(tmpdir(), "guildhall-read-"));
  const flags = nodeWalls(jobFolder, Math.floor(megabytes * SHARE_OF_OBJECTS));
  const { command, words } = within({ command: process.execPath, words: [...flags, bootstrap] });
  const child = spawn(command, words, {
    cwd: jobFolder,
    env: environmentFor(jobFolder),
    stdio: ["pipe", "ignore", "ignore", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  });
  // a process that is gone is seen by its exit; what could not be written to it is no news
  child.on("error", () => undefined);
  child.stdin?.on("error", () => undefined);
  const ended = once(child, "exit").catch(() => undefined);
  child.send(code, () => undefined);
  // it says that it is ready; where it ends instead, the first document finds it gone
  await Promise.race([once(child, "message").catch(() => undefined), ended]);
  rest(child);
  return {
    child,
    jobFolder,
    async end() {
      child.ref();
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await ended;
      await rm(jobFolder, { recursive: true, force: true });
    },
  };
}

/** Lets this process end though the other still waits; `attend` is the opposite. */
export function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  (child.stdin as { unref?: () => void } | null)?.unref?.();
}

/** Keeps this process alive while it waits for the other. */
export function attend(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** Where programs are and in which zone dates are shown; keys, addresses and names of ours stay here. */
function environmentFor(jobFolder: string): NodeJS.ProcessEnv {
  const { TZ, SystemRoot } = process.env;
  return {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    LANG: "C.UTF-8",
    HOME: jobFolder,
    TMPDIR: jobFolder,
    ...(TZ === undefined ? {} : { TZ }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  };
}
