import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root } from "../../root.ts";

export interface Killable {
  kill(): Promise<void>;
}

export interface Serving extends Killable {
  readonly address: string;
  /** From the start of the process until it was ready. */
  readonly wallMs: number;
  readonly cpuMs: number;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the server over a data folder and waits until it is ready. */
export async function startServer(data: string, environment: Environment): Promise<Serving> {
  const file = fileURLToPath(new URL("serving-child.ts", import.meta.url));
  const child = start(["--import", "tsx", file, data], environment);
  const { port, wallMs, cpuMs } = JSON.parse(await firstLine(child)) as { port: number } & Omit<Serving, "address">;
  return { address: `http://127.0.0.1:${port}`, wallMs, cpuMs, kill: () => kill(child) };
}

/** Starts the command `guildhall worker` and waits until it is ready. */
export async function startWorker(data: string, environment: Environment): Promise<Killable> {
  const child = start(
    ["packages/cli/bin/guildhall.js", "worker", "--lock", "1", "--json", "--data", data],
    environment,
  );
  await firstLine(child);
  return { kill: () => kill(child) };
}

function start(words: readonly string[], environment: Environment): ChildProcess {
  return spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", process.env["GUILDHALL_CRASH_LOG"] ? "inherit" : "ignore"],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("A child without an output.");
  const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`A child ended with ${String(code)}.`)));
  ended.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), "line"), ended])) as [string];
  return line;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
