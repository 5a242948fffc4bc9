import { connect } from "node:net";
import { errorCatalogue } from "@guildhall/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { multipart, openServer, type Sent, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer({ limits: { json: 10_000 } });
});
afterAll(() => server.close());

const question = { question: "多久？", verticals: ["trade"] };
const json = { "content-type": "application/json" };

type Row = readonly [
  what: string,
  method: string,
  path: string,
  sent: Sent,
  status: number,
  code: keyof typeof errorCatalogue,
];
const rows: readonly Row[] = [
  ["an unknown path", "GET", "/v1/nothing", {}, 404, "server/not_found"],
  ["a path that is no path", "GET", "/v1/documents/%E0%A4%A", {}, 404, "server/not_found"],
  ["a path out of the web folder", "GET", "/..%2f..%2fetc%2fpasswd", {}, 404, "server/not_found"],
  ["a method the path does not take", "PUT", "/v1/documents", { json: {} }, 405, "server/wrong_method"],
  ["a foreign Host", "GET", "/healthz", { headers: { host: "evil.example" } }, 403, "server/foreign_host"],
  [
    "the right Host with another port",
    "GET",
    "/healthz",
    { headers: { host: "127.0.0.1:1" } },
    403,
    "server/foreign_host",
  ],
  [
    "a foreign Origin",
    "POST",
    "/v1/answers",
    { json: question, headers: { origin: "https://evil.example" } },
    403,
    "server/foreign_origin",
  ],
  [
    "an Origin that hides itself",
    "DELETE",
    "/v1/documents/x",
    { headers: { origin: "null" } },
    403,
    "server/foreign_origin",
  ],
  ["no content type", "POST", "/v1/answers", { body: "{}" }, 415, "server/wrong_content_type"],
  [
    "a form of another site",
    "POST",
    "/v1/answers",
    { body: "a=1", headers: { "content-type": "text/plain" } },
    415,
    "server/wrong_content_type",
  ],
  ["malformed JSON", "POST", "/v1/answers", { body: '{"question":', headers: json }, 400, "server/malformed_json"],
  ["JSON that is no object", "POST", "/v1/answers", { body: "[1]", headers: json }, 400, "server/invalid_request"],
  [
    "an unknown charset",
    "POST",
    "/v1/answers",
    { body: "{}", headers: { "content-type": "application/json; charset=koi8-r" } },
    415,
    "server/wrong_content_type",
  ],
  [
    "a body over the limit",
    "POST",
    "/v1/answers",
    { json: { ...question, question: "长".repeat(5000) } },
    413,
    "server/body_too_large",
  ],
  [
    "an unknown key",
    "POST",
    "/v1/answers",
    { json: { ...question, asof: "2026-01-01" } },
    400,
    "server/invalid_request",
  ],
  ["a question that is empty", "POST", "/v1/answers", { json: { ...question, question: " " } }, 400, "question/empty"],
  [
    "a day that does not exist",
    "POST",
    "/v1/answers",
    { json: { ...question, asOf: "2026-02-30" } },
    400,
    "question/wrong_date",
  ],
  [
    "an unknown vertical",
    "POST",
    "/v1/search",
    { json: { ...question, verticals: ["magic"] } },
    404,
    "vertical/unknown",
  ],
  ["a limit of none", "POST", "/v1/search", { json: { ...question, limit: 0 } }, 400, "server/invalid_request"],
  ["an answer that is not there", "GET", "/v1/answers/none", {}, 404, "answer/not_found"],
  [
    "feedback on no answer",
    "POST",
    "/v1/feedback",
    { json: { answerId: "none", verdict: "wrong" } },
    404,
    "answer/not_found",
  ],
  ["a document that is not there", "GET", "/v1/documents/none", {}, 404, "document/not_found"],
  ["the removal of nothing", "DELETE", "/v1/documents/none", {}, 404, "document/not_found"],
  ["a job that is not there", "GET", "/v1/jobs/none/events", {}, 404, "job/not_found"],
  ["a page that is no number", "GET", "/v1/documents/none/pages/one", {}, 400, "server/invalid_request"],
  ["a query that is not of the route", "GET", "/v1/documents?limti=3", {}, 400, "server/invalid_request"],
  [
    "a document for no vertical",
    "POST",
    "/v1/documents",
    { json: { vertical: "magic", title: "题", text: "文" } },
    404,
    "vertical/unknown",
  ],
];

describe("bad input", () => {
  it.each(rows)("%s gets a typed error", async (_, method, path, sent, status, code) => {
    const received = await server.send(method, path, sent);

    const body = received.json<{ error: { code: string; message: string; requestId: string } }>();
    expect([received.status, body.error.code]).toEqual([status, code]);
    expect(body.error.message).toMatch(/\p{Script=Han}/u);
    expect(body.error.requestId).toBe(received.headers["x-request-id"]);
    expect(received.text).not.toMatch(/\bat .+:\d+|node_modules|\.ts\b/);
    expect(received.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("is answered in the language of its reader", async () => {
    const english = await server.send("GET", "/v1/nothing", {
      headers: { "accept-language": "en-GB,en;q=0.9,zh;q=0.1" },
    });
    const chinese = await server.send("GET", "/v1/nothing?lang=zh", { headers: { "accept-language": "en" } });

    expect(english.json()).toMatchObject({ error: { message: errorCatalogue["server/not_found"].en } });
    expect(chinese.json()).toMatchObject({ error: { message: errorCatalogue["server/not_found"].zh } });
  });

  it.each([
    [
      "without the header that only a page of ours sends",
      async () => {
        const { headers, ...sent } = await multipart({ vertical: "trade" }, [{ name: "a.txt", content: "文" }]);
        return { ...sent, headers: { "content-type": headers?.["content-type"] ?? "" } };
      },
      415,
      "server/wrong_content_type",
    ],
    ["without a file", () => multipart({ vertical: "trade" }, []), 400, "upload/no_file"],
    ["without a vertical", () => multipart({}, [{ name: "a.txt", content: "文" }]), 400, "server/invalid_request"],
    [
      "with metadata that are no JSON",
      () => multipart({ vertical: "trade", metadata: "{" }, [{ name: "a.txt", content: "文" }]),
      400,
      "server/invalid_request",
    ],
    [
      "that breaks off",
      async () => {
        const { body, headers } = await multipart({ vertical: "trade" }, [
          { name: "a.txt", content: "文".repeat(1000) },
        ]);
        return { headers: headers ?? {}, body: (body as Uint8Array).slice(0, 900) };
      },
      400,
      "upload/broken",
    ],
    [
      "without a boundary",
      async () => ({ body: "x", headers: { "content-type": "multipart/form-data", "x-guildhall": "1" } }),
      400,
      "upload/broken",
    ],
  ] as const)("refuses an upload %s", async (_, make, status, code) => {
    const received = await server.send("POST", "/v1/documents", await make());

    expect([received.status, received.json<{ error: { code: string } }>().error.code]).toEqual([status, code]);
  });

  it("tells nothing of what lies behind a 5xx", async () => {
    const broken = await openServer({
      runtime: {
        ...server.runtime,
        uploads: {
          ...server.runtime.uploads,
          jobs: { ...server.runtime.uploads.jobs, start: async () => {}, stop: async () => {} },
        },
        ask: async () => Promise.reject(new Error("secret /srv/x")),
      },
    });

    const received = await broken.send("POST", "/v1/answers", { json: question });

    expect(received.status).toBe(500);
    expect(received.text).not.toContain("secret");
    expect(received.json()).toMatchObject({
      error: {
        code: "internal/unexpected",
        message: expect.stringContaining(String(received.headers["x-request-id"])),
      },
    });
    await broken.server.close();
  });

  it("survives bytes that are no HTTP, and a client that goes away in the middle", async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.end("not http\r\n\r\n"));
      socket.on("close", () => resolve()).resume();
    });
    const socket = connect(server.port, "127.0.0.1");
    socket.write(
      `POST /v1/documents HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Guildhall: 1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9999\r\n\r\n--b\r\n`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();

    expect((await server.send("GET", "/healthz")).status).toBe(200);
  });

  it("never ends in a 5xx, whatever the body holds", async () => {
    const shapes = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc
        .record(
          { question: fc.anything(), verticals: fc.anything(), asOf: fc.anything(), filters: fc.anything() },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value) ?? "null"),
      fc
        .record({
          question: fc.string({ unit: "binary", maxLength: 60 }),
          verticals: fc.constant(["trade"]),
          filters: fc.dictionary(fc.string(), fc.string()),
          collections: fc.array(fc.string(), { maxLength: 3 }),
        })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/v1/answers", "/v1/search", "/v1/feedback", "/v1/documents"),
        shapes,
        async (path, body) => {
          const received = await server.send("POST", path, { body, headers: json });

          expect(received.status, received.text).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("listening", () => {
  it("refuses any address but this computer's own", async () => {
    const { createServer } = await import("./server.ts");

    await expect(createServer({ runtime: server.runtime }).listen({ host: "0.0.0.0", port: 0 })).rejects.toMatchObject({
      code: "server/needs_keys",
    });
  });

  it("says which port is in use", async () => {
    const { createServer } = await import("./server.ts");

    await expect(createServer({ runtime: server.runtime }).listen({ port: server.port })).rejects.toMatchObject({
      code: "server/port_in_use",
      values: { port: server.port },
    });
  });
});
