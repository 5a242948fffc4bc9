import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { errorCatalogue, localPrincipal } from "@guildhall/core";
import { type Route, routes } from "@guildhall/core/contracts";
import type { PlatformSummary } from "@guildhall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-trade-"));
  await mkdir(path.join(folder, "samples"));
  await writeFile(path.join(folder, "samples", "示例.txt"), "示例行规：学徒期六个月。");
  await writeFile(
    path.join(folder, "questions.jsonl"),
    '{"id":"1","question":"学徒期多久？"}\n{"id":"2","question":"昨天呢？","asOf":"2026-11-22"}\n',
  );
  await mkdir(path.join(folder, "web", "assets"), { recursive: true });
  await writeFile(path.join(folder, "web", "index.html"), "<!doctype html><title>desk</title>");
  await writeFile(path.join(folder, "web", "assets", "app.js"), "1");
  server = await openServer({ samples: path.join(folder, "samples"), web: path.join(folder, "web") });
  for await (const _ of server.runtime.ensureSamples(localPrincipal));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const trade = async () =>
  (await server.send("GET", "/v1/verticals")).json<PlatformSummary>().verticals.find(({ id }) => id === "trade");

describe("the platform over HTTP", () => {
  it("says that it lives, that it is ready, and what it holds", async () => {
    conforms("health", await server.send("GET", "/healthz"));
    conforms("ready", await server.send("GET", "/readyz"));
    const received = await server.send("GET", "/v1/verticals");
    conforms("listVerticals", received);
    expect(received.json()).toMatchObject({ model: { id: "extractive" }, today: "2026-11-23", outgoing: [] });
  });

  it("lists its models, and its verticals as models that a client of OpenAI may ask", async () => {
    const received = await server.send("GET", "/v1/models");
    conforms("listModels", received);

    expect(received.json()).toMatchObject({
      object: "list",
      data: expect.arrayContaining([{ id: "trade", object: "model", owned_by: "guildhall" }]),
      models: [{ name: "extractive", use: "answers" }],
    });
  });

  it("begins with samples and a few questions, until a document of one's own is there", async () => {
    expect(await trade()).toMatchObject({
      usesSamples: true,
      documents: 1,
      starters: [{ question: "学徒期多久？" }, { question: "昨天呢？", asOf: "2026-11-22" }],
    });

    await server.send("POST", "/v1/documents?wait=20", {
      json: { vertical: "trade", title: "自己的", text: "自己的规矩。" },
    });

    expect(await trade()).toMatchObject({ usesSamples: false, documents: 2 });
  });

  it("leaves samples away that somebody removed", async () => {
    const page = await server.runtime.catalogue.list(
      { vertical: "trade", collection: "samples", limit: 10 },
      localPrincipal,
    );
    for (const { version } of page.documents) await server.send("DELETE", `/v1/documents/${version.documentId}`);
    await writeFile(path.join(folder, "samples", "新的.txt"), "新示例。");

    for await (const _ of server.runtime.ensureSamples(localPrincipal));

    expect((await trade())?.collections.map(({ name }) => name)).toEqual(["default"]);
  });

  it("serves the web app at its own addresses and nowhere else", async () => {
    for (const own of ["/", "/a/id-1", "/settings"]) expect((await server.send("GET", own)).text).toContain("desk");
    expect((await server.send("GET", "/assets/app.js")).headers["cache-control"]).toContain("immutable");
    for (const none of ["/v1/x", "/v1", "/assets/none.js", "/x.png"])
      expect((await server.send("GET", none)).status).toBe(404);
  });

  it("lets nothing be loaded from outside", async () => {
    const { headers } = await server.send("GET", "/");

    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).not.toMatch(/https?:|\*/);
  });
});

describe("the description of the API", () => {
  interface Described {
    readonly openapi: string;
    readonly paths: Readonly<
      Record<
        string,
        Readonly<
          Record<
            string,
            {
              readonly operationId: string;
              readonly responses: Readonly<Record<string, { readonly description: string }>>;
            }
          >
        >
      >
    >;
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  }
  const described = async () => (await server.send("GET", "/openapi.json")).json<Described>();

  it("is OpenAPI 3.1 with every route, and every reference leads somewhere", async () => {
    const { openapi, paths, components } = await described();

    expect(openapi).toBe("3.1.0");
    for (const [name, { method, path: at, responses }] of Object.entries<Route>(routes)) {
      expect(paths[at]?.[method]?.operationId).toBe(name);
      expect(Object.keys(paths[at]?.[method]?.responses ?? {})).toEqual(expect.arrayContaining(Object.keys(responses)));
    }
    const references = [...JSON.stringify([paths, components]).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(references.filter((name) => !(name in components.schemas))).toEqual([]);
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(["Answer", "Citation", "Job", "Error", "DocumentVersion"]),
    );
  });

  it("names every code that a client can meet", async () => {
    const text = JSON.stringify((await described()).paths);
    const ofClients = Object.keys(errorCatalogue).filter((code) =>
      /^(?:server|answer|document|job|upload|question|vertical)\//.test(code),
    );
    const elsewhere = [
      "server/needs_keys",
      "server/wrong_port",
      "server/port_in_use",
      "server/not_found",
      "server/wrong_method",
      "vertical/invalid",
      "job/cancelled",
      "job/gave_up",
      "job/taken_over",
    ];

    expect(ofClients.filter((code) => !elsewhere.includes(code) && !text.includes(`\`${code}\``))).toEqual([]);
  });

  it("can be read as a page in both languages, without a script", async () => {
    const [zh, en] = [await server.send("GET", "/docs"), await server.send("GET", "/docs?lang=en")];

    expect(zh.text).toContain("接口说明");
    expect(en.text).toContain("Request body");
    expect(zh.text).not.toMatch(/<script|https?:\/\//);
    for (const { path: at } of Object.values<Route>(routes)) expect(zh.text).toContain(at);
  });
});
