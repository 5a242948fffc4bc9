import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import type { Job } from "@guildhall/core";
import { describe, expect, it, vi } from "vitest";
import { multipart, openServer, type Sent, type TestServer } from "./testing/open-server.ts";

const KEY = "上传-2026-0817";
const text = "学徒期六个月。\n".repeat(20_000);

/** Sends so much of a request's body and then resets the connection, as a cable that is pulled. */
async function sendTorn({ port }: TestServer, { headers = {}, body = "" }: Sent, share: number): Promise<void> {
  const content = Buffer.from(body);
  const all = {
    ...headers,
    "idempotency-key": encodeURIComponent(KEY),
    host: "127.0.0.1",
    "content-length": content.length,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(`POST /v1/documents HTTP/1.1\r\n${head.join("")}\r\n`);
  const sent = content.subarray(0, Math.floor(content.length * share));
  await new Promise((resolve) => socket.write(sent, resolve));
  socket.resetAndDestroy();
  await once(socket, "close");
}

const uploadsOf = ({ data }: TestServer) => readdir(path.join(data, "uploads")).catch((): string[] => []);
const jobsOf = async (server: TestServer) => (await server.send("GET", "/v1/jobs")).json<{ jobs: Job[] }>().jobs;

describe("an upload that breaks off", () => {
  it.each([0.1, 0.5, 0.99])(
    "ING-08: after %f of its bytes leaves no file, no job and no passage, and the same key succeeds afterwards",
    async (share) => {
      const server = await openServer();
      const sent = await multipart({ vertical: "trade" }, [{ name: "学徒.txt", content: text }]);

      await sendTorn(server, sent, share);

      await vi.waitFor(async () => expect(await uploadsOf(server)).toEqual([]));
      expect(await jobsOf(server)).toEqual([]);
      expect((await server.send("GET", "/v1/documents")).json()).toEqual({ documents: [] });

      const headers = { ...sent.headers, "idempotency-key": encodeURIComponent(KEY) };
      const again = await server.send("POST", "/v1/documents?wait=30", { ...sent, headers });

      expect(again.json<{ jobs: Job[] }>().jobs).toMatchObject([{ state: "done", outcome: { outcome: "stored" } }]);
      await vi.waitFor(async () => expect(await uploadsOf(server)).toEqual([]));
      await server.close();
    },
  );

  it.each([
    ["空.txt", ""],
    ["截断.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pa"],
  ])("ING-08: that brings %s ends in a code of its own and leaves no file and no passage", async (name, content) => {
    const server = await openServer();
    const sent = await multipart({ vertical: "trade" }, [{ name, content }]);

    const received = await server.send("POST", "/v1/documents?wait=30", sent);

    const [job] = received.json<{ jobs: Job[] }>().jobs;
    expect(job).toMatchObject({ state: "failed", outcome: { passages: 0 } });
    expect(job?.outcome?.code).toMatch(/^ingest\/(?:empty|corrupt)$/);
    await vi.waitFor(async () => expect(await uploadsOf(server)).toEqual([]));
    expect((await server.send("GET", "/v1/documents")).json()).toEqual({ documents: [] });
    await server.close();
  });
});
