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

/** Sends a body as it is told to, says what it will, and gives the status; undefined where the server hangs up. */
function sendRaw(headers: Record<string, string>, pieces: Iterable<Uint8Array>): Promise<number | undefined> {
  return new Promise((resolve) => {
    const address = { host: "127.0.0.1", port: server.port, method: "POST", path: "/v1/documents", headers };
    const sent = request(address, (response) => {
      resolve(response.statusCode);
      response.resume();
    });
    sent.on("error", () => resolve(undefined));
    for (const piece of pieces) sent.write(piece);
    sent.end();
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

  it("ING-09 are refused when they never say how long they are, and when they lie about it", async () => {
    const { body, headers } = await multipart({ vertical: "trade" }, [
      { name: "大.txt", content: "会".repeat(40_000) },
    ]);
    const bytes = body as Uint8Array;
    const pieces = Array.from({ length: 12 }, (_, at) => bytes.subarray(at * 10_000, (at + 1) * 10_000));
    const { "content-length": _said, ...named } = { ...headers } as Record<string, string>;

    const chunked = await sendRaw({ ...named, "transfer-encoding": "chunked" }, pieces);
    const short = await sendRaw({ ...named, "content-length": "500" }, pieces);

    expect(chunked).toBe(413);
    // what it says is all that is taken: the form ends in the middle
    expect([400, undefined]).toContain(short);
    await expect.poll(uploads).toEqual([]);
    expect((await server.send("GET", "/healthz")).status).toBe(200);
  });

  it("ING-09 are refused with ten thousand fields or files", async () => {
    const many = (part: (at: number) => string): string =>
      `${Array.from({ length: 10_000 }, (_, at) => `--x\r\ncontent-disposition: form-data; ${part(at)}\r\n\r\n1\r\n`).join("")}--x--\r\n`;
    const type = { "content-type": "multipart/form-data; boundary=x", "x-guildhall": "1" };

    for (const part of [(at: number) => `name="f${at}"`, (at: number) => `name="files"; filename="${at}.txt"`]) {
      const body = Buffer.from(many(part));
      const status = await sendRaw({ ...type, "content-length": String(body.length) }, [body]);
      expect([400, 413, undefined]).toContain(status);
    }
    await expect.poll(uploads).toEqual([]);
    expect((await server.send("GET", "/healthz")).status).toBe(200);
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
