import { spawn } from "node:child_process";
import path from "node:path";
import type { Confinement } from "./confinement.ts";
import { programFolders } from "./find-program.ts";

/** What a program may use. It starts with an empty environment, in a folder and a process group of its own. */
export interface Allowance {
  /** Where it works: its home, its place for temporary files. */
  readonly folder: string;
  /** Of one processor, where the machine can count it; on a busy machine it may take four times as long. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface ProgramEnd {
  /** How it ended; `stopped` at its deadline or when it printed too much. */
  readonly kind: "done" | "failed" | "stopped";
  readonly output: Buffer;
  /** The last that it said about its trouble, for the cause of an error. */
  readonly complaint: string;
}

/** How much longer than its time on the processor a program may take. */
const PATIENCE = 4;
/** The most that a program may print. */
const PRINTED_MEGABYTES = 64;

/** Runs a program to its end or its deadline, when it is killed with all that it has started. It never throws. */
export async function runProgram(
  command: readonly string[],
  { folder, seconds, megabytes, environment = {} }: Allowance,
  confine: Confinement,
): Promise<ProgramEnd> {
  const [program = "", ...parameters] = confine(command, { seconds, megabytes });
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: programFolders.join(path.delimiter), HOME: folder, TMPDIR: folder, LANG: "C.UTF-8", ...environment },
    });
    const printed: Buffer[] = [];
    let [size, complaint, isStopped] = [0, "", false];
    const stop = (): void => {
      isStopped = true;
      killGroup(child.pid);
    };
    const timer = setTimeout(stop, seconds * 1000 * PATIENCE);
    const end = (kind: ProgramEnd["kind"]): void => {
      clearTimeout(timer);
      // what it started may outlive it
      killGroup(child.pid);
      resolve({ kind: isStopped ? "stopped" : kind, output: Buffer.concat(printed), complaint });
    };
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= PRINTED_MEGABYTES * 1e6) printed.push(chunk);
      else stop();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString("latin1")).slice(-500);
    });
    child.on("error", (error) => {
      complaint = error.message;
      end("failed");
    });
    child.on("close", (code) => end(code === 0 ? "done" : "failed"));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // nothing of the group is left
  }
}
