import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStorage } from "@guildhall/storage";
import { describe, expect, it } from "vitest";
import { hasRedis, startRedis, type TestRedis } from "@guildhall/ingest/testing";
import { check } from "./testing/check.ts";
import { change } from "./testing/client.ts";
import { createLedger } from "./testing/ledger.ts";
import { type Killable, type Serving, startServer, startWorker } from "./testing/processes.ts";

const CRASHES = Number(process.env["GUILDHALL_CRASHES"] ?? 20);
/** Processor time of a server from its start until it is ready; on a machine of its own this is how long it takes. */
const RESTARTED_WITHIN_MS = 5000;
const KEYS = 24;
const CLIENTS = 3;
/** A process is killed within so long after one of the first so many acknowledgements. */
const WITHIN = { acknowledged: 8, milliseconds: 60 };

interface Installation {
  readonly data: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Whom to kill this time, and how he comes back; the server itself when it is undefined. */
  readonly victims: readonly (Victim | undefined)[];
}

interface Victim {
  readonly name: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
}

describe("documents that were acknowledged", () => {
  it(
    `are there after the process is killed at random moments, jobs in the process (${CRASHES} times)`,
    async () => {
      const environment = { GUILDHALL_QUEUE: "embedded" };

      const faults = await suite("embedded", { data: fresh(), environment, victims: [undefined] });

      expect(faults).toEqual([]);
    },
    60_000 + CRASHES * 60_000,
  );

  it.skipIf(!hasRedis)(
    `are there after server, worker or Redis is killed at random moments, jobs on BullMQ (${CRASHES} times; needs redis-server)`,
    async () => {
      const redis = await startRedis();
      const data = fresh();
      const environment = { GUILDHALL_QUEUE: "bullmq", REDIS_URL: redis.url };
      const workers = await Promise.all([0, 1].map(() => workerOf(data, environment)));
      const [first, second] = workers;
      if (!first || !second) throw new Error("No workers.");
      const victims = [undefined, undefined, undefined, undefined, first, second, first, second, emptied(redis)];
      try {
        const faults = await suite("bullmq", { data, environment, victims });

        expect(faults).toEqual([]);
      } finally {
        await Promise.all(workers.map((worker) => worker.kill()));
        await redis.stop();
      }
    },
    60_000 + CRASHES * 60_000,
  );
});

/** Kills, starts again, and asks of everything that was acknowledged whether it is there, and of nothing else. */
async function suite(name: string, { data, environment, victims }: Installation): Promise<readonly string[]> {
  const ledger = createLedger();
  const acknowledged = { put: 0, removed: 0 };
  const killed: Record<string, number> = {};
  const slowest = { wallMs: 0, cpuMs: 0 };
  const figures = (kills: number): string =>
    `${name}: kills ${kills} (${Object.entries(killed)
      .map((entry) => entry.join(" "))
      .join(", ")}), ` +
    `acknowledged ${acknowledged.put} documents and ${acknowledged.removed} removals, lost 0, phantoms 0, ` +
    `slowest restart ${Math.round(slowest.wallMs)} ms (${Math.round(slowest.cpuMs)} ms of processor time)\n`;
  let edition = 0;
  let server = await startServer(data, environment);
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const victim = victims[Math.floor(Math.random() * victims.length)];
    killed[victim?.name ?? "server"] = (killed[victim?.name ?? "server"] ?? 0) + 1;
    await liveAndDie(server, victim, async (serving, onAcknowledged) => {
      const shares = Array.from({ length: CLIENTS }, (_, client) =>
        Array.from({ length: KEYS / CLIENTS }, (_each, at) => client + at * CLIENTS),
      );
      const nextEdition = (): number => (edition += 1);
      await Promise.all(
        shares.map((keys) =>
          change(serving.address, keys, ledger, {
            nextEdition,
            onAcknowledged(what) {
              acknowledged[what] += 1;
              onAcknowledged();
            },
          }),
        ),
      );
    });
    server = await startServer(data, environment);
    slowest.wallMs = Math.max(slowest.wallMs, server.wallMs);
    slowest.cpuMs = Math.max(slowest.cpuMs, server.cpuMs);

    const { lost, phantoms } = await check(server.address, ledger);

    if (lost.length + phantoms.length > 0) {
      await server.kill();
      return [
        `kill ${crash + 1}`,
        ...lost.map((each) => `lost: ${each}`),
        ...phantoms.map((each) => `phantom: ${each}`),
      ];
    }
    if ((crash + 1) % 10 === 0 && crash + 1 < CRASHES) process.stderr.write(figures(crash + 1));
  }
  await server.kill();
  const storage = await openStorage({ directory: data });
  const [integrity] = await storage.all<{ integrity_check: string }>("pragma integrity_check");
  await storage.close();
  const left = readdirSync(join(data, "uploads"));
  rmSync(data, { recursive: true });

  process.stderr.write(figures(CRASHES));
  return [
    ...(integrity?.integrity_check === "ok" ? [] : ["the data file is damaged"]),
    ...(left.length > CLIENTS ? [`${left.length} uploads were left`] : []),
    ...(acknowledged.put > CRASHES ? [] : [`only ${acknowledged.put} documents were acknowledged`]),
    ...(slowest.cpuMs < RESTARTED_WITHIN_MS ? [] : [`a restart took ${slowest.cpuMs} ms of processor time`]),
  ];
}

/** Lets the clients work, kills the victim at a random moment, and the server after it: what it knew is gone too. */
async function liveAndDie(
  server: Serving,
  victim: Victim | undefined,
  live: (server: Serving, onAcknowledged: () => void) => Promise<void>,
): Promise<void> {
  const acknowledgements = Math.floor(Math.random() * WITHIN.acknowledged);
  let count = 0;
  let tell = (): void => {};
  const enough = new Promise<void>((resolve) => (tell = resolve));
  if (acknowledgements === 0) tell();
  const living = live(server, () => {
    count += 1;
    if (count >= acknowledgements) tell();
  });
  await Promise.race([enough, living]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN.milliseconds));
  if (victim) {
    await victim.kill();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN.milliseconds));
    await victim.restart();
    await new Promise((resolve) => setTimeout(resolve, Math.random() * WITHIN.milliseconds));
  }
  await server.kill();
  await living;
}

async function workerOf(data: string, environment: Readonly<Record<string, string>>): Promise<Victim> {
  let worker: Killable = await startWorker(data, environment);
  return {
    name: "worker and server",
    kill: () => worker.kill(),
    async restart() {
      worker = await startWorker(data, environment);
    },
  };
}

/** Redis that dies comes back empty. */
function emptied({ kill, start }: TestRedis): Victim {
  return { name: "Redis and server", kill, restart: start };
}

function fresh(): string {
  return mkdtempSync(join(tmpdir(), "guildhall-jobs-crash-"));
}
