import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { changedIn, treeOf } from "./tree-of.ts";

const reportSchema = z.object({
  loopP50: z.number(),
  loopP99: z.number(),
  loopMax: z.number(),
  sockets: z.number(),
  memory: z.number(),
});

/** What a server's process says of itself: milliseconds its event loop was held up, sockets it opened, bytes of memory. */
export type LoopReport = z.infer<typeof reportSchema>;

export interface WatchedServer {
  readonly address: string;
  /** Begins to count. */
  begin(): Promise<void>;
  report(): Promise<LoopReport>;
  /** What was written since `begin` outside the data folder: into the working folder, the home folder, the temporary one. */
  writtenElsewhere(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

const preload = new URL("watch.mjs", import.meta.url).href;
const started = z.object({ address: z.string() });

/**
 * A server in a process of its own over an empty data folder, with nothing of our environment: `words` is the command
 * without the place of its data.
 */
export async function startWatchedServer(words: readonly string[], scratch: string): Promise<WatchedServer> {
  const [data, ...others] = ["data", "work", "home", "tmp"].map((name) => path.join(scratch, name));
  for (const folder of others) await mkdir(folder, { recursive: true });
  const [cwd, home, tmp] = others;
  const child = spawn(process.execPath, ["--import", preload, ...words, "--data", data ?? ""], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: home, TMPDIR: tmp, TSX_DISABLE_CACHE: "1" },
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  const [line] = (await once(createInterface({ input: child.stdout! }), "line")) as [string];
  const { address } = started.parse(JSON.parse(line));
  while (!(await fetch(`${address}/readyz`)).ok) await sleep(500);
  let before: ReadonlyMap<string, string>[] = [];
  const trees = (): Promise<ReadonlyMap<string, string>[]> => Promise.all(others.map((folder) => treeOf(folder)));
  return {
    address,
    async begin() {
      before = await trees();
      child.send("begin");
    },
    async report() {
      const answer = once(child, "message");
      child.send("report");
      return reportSchema.parse((await answer)[0]);
    },
    async writtenElsewhere() {
      const after = await trees();
      return others.flatMap((folder, at) =>
        changedIn(before[at] ?? new Map(), after[at] ?? new Map()).map((each) =>
          path.join(path.basename(folder), each),
        ),
      );
    },
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
