import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** True where a Redis server is installed. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

export interface TestRedis {
  readonly url: string;
  /** Ends the server as a power cut would, and with it all that it held. */
  kill(): Promise<void>;
  /** Starts it again at the same address, empty. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis server of the test's own, on a port of this computer that nobody else uses. */
export async function startRedis(...more: readonly string[]): Promise<TestRedis> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), "guildhall-redis-"));
  const settings = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", directory, ...more];
  let ended: Promise<unknown> = Promise.resolve();
  let child: ReturnType<typeof spawn> | undefined;
  const start = async (): Promise<void> => {
    const server = spawn("redis-server", settings, { stdio: ["ignore", "pipe", "ignore"] });
    child = server;
    ended = new Promise((resolve) => server.once("exit", resolve));
    await new Promise<void>((resolve, reject) => {
      server.once("exit", () => reject(new Error("redis-server did not start")));
      server.stdout.on("data", (piece: Buffer) => {
        if (String(piece).includes("Ready to accept connections")) resolve();
      });
    });
  };
  const kill = async (): Promise<void> => {
    child?.kill("SIGKILL");
    await ended;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    async stop() {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
