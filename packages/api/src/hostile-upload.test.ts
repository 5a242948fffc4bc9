import { readdir } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import type { Job } from "@guildhall/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { multipart, openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer({ limits: { upload: 100_000, json: 20_000 } });
});
afterAll(() => server.close());

const uploads = async (): Promise<string[]> => readdir(path.join(server.data, "uploads")).catch(() => []);

const post = async (name: string, content: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
  const sent = await multipart({ vertical: "trade" }, [{ name, content }]);
  return server.send("POST", "/v1/documents?wait=20", { ...sent, headers: { ...sent.headers, ...headers } });
};

/** Sends some of a body and breaks off. */
async function breakOff(share: number, key: string): Promise<void> {
  const { body, headers } = await multipart({ vertical: "trade" }, [
    { name: "断.txt", content: "会费。".repeat(5000) },
  ]);
  const bytes = body as Uint8Array;
  await new Promise<void>((resolve) => {
    const sent = request({
      host: "127.0.0.1",
      port: server.port,
      method: "POST",
      path: "/v1/documents",
      headers: { ...headers, "content-length": String(bytes.length), "idempotency-key": key },
    });
    sent.on("error", () => resolve());
    sent.on("close", resolve);
    sent.write(bytes.subarray(0, Math.floor(bytes.length * share)), () => setTimeout(() => sent.destroy(), 50));
  });
}

describe("uploads that are not what they should be", () => {
  it("ING-08 leave neither file nor job when they break off, and may be sent again under the same key", async () => {
    for (const [at, share] of [0.1, 0.5, 0.99].entries()) await breakOff(share, `cut-${at}`);
    await expect.poll(uploads).toEqual([]);

    const again = await post("断.txt", "会费。".repeat(5000), { "idempotency-key": "cut-1" });

    expect(again.json<{ jobs: readonly Job[] }>().jobs).toMatchObject([{ outcome: { outcome: "stored" } }]);
    await expect.poll(uploads).toEqual([]);
  });

  it("ING-08 end typed when they are empty or cut off", async () => {
    for (const [name, content] of [
      ["空.pdf", ""],
      ["空.txt", ""],
      ["断.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj"],
    ] as const)
      expect((await post(name, content)).json<{ jobs: readonly Job[] }>().jobs, name).toMatchObject([
        { outcome: { outcome: "failed", code: expect.stringMatching(/^ingest\/(?:empty|corrupt)$/) } },
      ]);
  });

  it("ING-09 are refused beyond the limit, before they are taken in", async () => {
    const large = await post("大.txt", "会".repeat(40_000));
    expect(large).toMatchObject({ status: 413 });
    expect(large.json<{ error: { code: string } }>().error.code).toBe("upload/too_large");

    expect(await uploads()).toEqual([]);
  });

  it("ING-06 are kept under no name of their own", async () => {
    const before = await readdir(path.dirname(server.data));
    for (const name of ["../../外.txt", "C:\\外.txt", "CON.txt", "外\u202Etxt.txt", `${"长".repeat(300)}.txt`]) {
      const { jobs } = (await post(name, "会费每年一百元。")).json<{ jobs: readonly Job[] }>();

      expect(jobs, name).toMatchObject([
        { outcome: { outcome: expect.stringMatching(/^(?:stored|replaced|unchanged)$/) } },
      ]);
      expect(jobs[0]?.file, name).not.toMatch(/[\\/\u202E]/);
      expect([...(jobs[0]?.file ?? "")].length).toBeLessThanOrEqual(204);
    }
    expect(
      (await readdir(path.dirname(server.data))).filter((each) => /外|CON/.test(each) && !before.includes(each)),
    ).toEqual([]);
  });
});
