import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { documentIdOf, sha256, versionIdOf } from "@guildhall/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "../formats.ts";
import { prepare } from "../prepare.ts";
import { openReadingQueue } from "./open-reading-queue.ts";
import { hasRedis, startRedis, type TestRedis } from "./testing/start-redis.ts";
import { tradeOfOnePassage } from "./testing/trade.ts";
import { workOnQueue } from "./work-on-queue.ts";

const corpus = { tenant: "local", vertical: "trade", collection: "default" };
const text = "第一条 学徒期为六个月。";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-queue-"));
  mkdirSync(join(data, "uploads"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** A document in the folder of uploads, and what a worker is asked about it. */
function requestFor(file: string, content: string) {
  writeFileSync(join(data, "uploads", file.replaceAll(/[^\w.]/g, "x")), content);
  const documentId = documentIdOf(corpus, file);
  const versionId = versionIdOf(documentId, sha256(content), "");
  return {
    jobId: `doc-${versionId}`,
    request: {
      upload: file.replaceAll(/[^\w.]/g, "x"),
      file,
      key: file,
      sha256: sha256(content),
      metadata: {},
      identity: { documentId, versionId },
      corpus,
      labels: ["内部"],
      ingestedAt: "2026-11-23T00:00:00.000Z",
    },
  };
}

const patient = () => ({ report: async () => {}, signal: new AbortController().signal });

describe("the address of the queue", () => {
  it("where nobody answers is said to be unreachable", async () => {
    await expect(openReadingQueue({ url: "redis://user:secret@127.0.0.1:1", data })).rejects.toMatchObject({
      code: "queue/unreachable",
      values: { address: "redis://127.0.0.1:1" },
    });
  });

  it("with an old server is said to be too old, with both versions", async () => {
    const server = createServer((socket) =>
      socket.on("data", (asked) => {
        const info = "redis_version:5.0.14\r\nloading:0";
        const replies = String(asked).match(/\r\n(?:info|client|hello|ping)\r\n/gi) ?? [];
        for (const reply of replies)
          socket.write(
            /info/i.test(reply)
              ? `$${info.length}\r\n${info}\r\n`
              : /hello/i.test(reply)
                ? "-ERR unknown command `HELLO`, with args beginning with: `3`, \r\n"
                : "+OK\r\n",
          );
      }),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;

    await expect(openReadingQueue({ url: `redis://127.0.0.1:${port}`, data })).rejects.toMatchObject({
      code: "queue/server_too_old",
      values: { found: "5.0.14", needed: "6.2.0" },
    });
    server.close();
  });
});

describe.skipIf(!hasRedis)("the queue of workers (needs redis-server)", () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis.stop());

  const open = () => openReadingQueue({ url: redis.url, data });
  const work = (more: Partial<Parameters<typeof workOnQueue>[0]> = {}) =>
    workOnQueue({ url: redis.url, data, verticals: [tradeOfOnePassage()], readDocument, ...more });

  it("refuses a wrong password in so many words", async () => {
    const closed = await startRedis("--requirepass", "right");

    await expect(openReadingQueue({ url: closed.url.replace("//", "//:wrong@"), data })).rejects.toMatchObject({
      code: "queue/key_refused",
    });
    await closed.stop();
  });

  it("gives the same version back as reading it here, says how far it is, and leaves nothing behind", async () => {
    const { jobId, request } = requestFor("学徒.txt", text);
    const [queue, worker] = [await open(), await work()];
    const reported: number[] = [];
    const report = async ({ percent }: { percent: number }) => void reported.push(percent);

    const version = await queue.prepare(jobId, request, { ...patient(), report });

    const here = { ...request, bytes: 0, read: () => readDocument(new TextEncoder().encode(text), request.file) };
    const about = { ...request, vertical: tradeOfOnePassage(), copyOf: undefined, readDocument };
    expect(version).toEqual(JSON.parse(JSON.stringify(await prepare(here, request.identity, about))));
    expect(reported[0]).toBe(5);
    expect(await queue.status()).toMatchObject({ waiting: 0, active: 0, workers: 1 });
    expect(readdirSync(join(data, "queue"))).toEqual(["name"]);
    await worker.close();
    await queue.close();
  });

  it("brings the worker's own error back, with its code and its values", async () => {
    const { jobId, request } = requestFor("空.txt", "");
    const [queue, worker] = [await open(), await work()];

    await expect(queue.prepare(jobId, request, patient())).rejects.toMatchObject({
      code: "ingest/empty",
      values: { file: "空.txt" },
    });
    await worker.close();
    await queue.close();
  });

  it("says so when a worker does not see the upload, for another attempt", async () => {
    const { jobId, request } = requestFor("不在.txt", text);
    rmSync(join(data, "uploads", request.upload));
    const [queue, worker] = [await open(), await work()];

    await expect(queue.prepare(jobId, request, patient())).rejects.toMatchObject({
      code: "queue/no_upload",
      entry: { retryable: true },
    });
    await worker.close();
    await queue.close();
  });

  it("reads once what a server asked for that died, and gives it to the next", async () => {
    const { jobId, request } = requestFor("一次.txt", text);
    const dying = await open();
    void dying.prepare(jobId, request, patient()).catch(() => undefined);
    await expect.poll(async () => (await dying.status()).waiting).toBe(1);
    await dying.close();
    let read = 0;
    const worker = await work({ onRead: () => (read += 1) });
    await expect.poll(() => read).toBe(1);
    const next = await open();

    const version = await next.prepare(jobId, { ...request, ingestedAt: "2026-11-24T00:00:00.000Z" }, patient());

    expect(version.version.versionId).toBe(request.identity.versionId);
    expect(read).toBe(1);
    await worker.close();
    await next.close();
  });

  it("refuses what a worker brings that lost its lock, and has another one do it", async () => {
    const { jobId, request } = requestFor("失联.txt", text);
    const queue = await open();
    const said: string[] = [];
    const file = fileURLToPath(new URL("testing/frozen-worker.ts", import.meta.url));
    const frozen = spawn(process.execPath, ["--import", "tsx", file, redis.url, data], {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface({ input: frozen.stdout });
    const hears = (word: string) =>
      new Promise<void>((resolve) => lines.on("line", (line) => line.startsWith(word) && resolve()));
    lines.on("line", (line) => said.push(line));
    const [divides, refused] = [hears("dividing"), hears("fault")];

    const first = queue.prepare(jobId, request, patient());
    first.catch(() => undefined);
    await divides;
    const worker = await work({ lockSeconds: 1 });

    await expect(first).rejects.toMatchObject({ code: "queue/worker_lost" });
    const version = await queue.prepare(jobId, request, patient());
    await refused;
    frozen.kill("SIGKILL");

    expect(version.version.versionId).toBe(request.identity.versionId);
    expect(said.find((line) => line.startsWith("fault"))).toMatch(/lock/i);
    expect(await queue.status()).toMatchObject({ waiting: 0, active: 0 });
    await worker.close();
    await queue.close();
  });

  it("forgets nothing when Redis dies and comes back with nothing in it", async () => {
    const { jobId, request } = requestFor("断线.txt", text);
    const queue = await open();
    const waiting = queue.prepare(jobId, request, patient());
    await expect.poll(async () => (await queue.status()).waiting).toBe(1);

    await redis.kill();
    await redis.start();
    const worker = await work();

    expect((await waiting).version.versionId).toBe(request.identity.versionId);
    await worker.close();
    await queue.close();
  });

  it("takes back what nobody wants any more", async () => {
    const { jobId, request } = requestFor("取消.txt", text);
    const queue = await open();
    const abort = new AbortController();
    const waiting = queue.prepare(jobId, request, { report: async () => {}, signal: abort.signal });
    waiting.catch(() => undefined);
    await expect.poll(async () => (await queue.status()).waiting).toBe(1);

    abort.abort("cancelled");

    await expect(waiting).rejects.toBe("cancelled");
    await expect.poll(async () => (await queue.status()).waiting).toBe(0);
    await queue.close();
  });
});
