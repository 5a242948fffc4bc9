import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createServer, type Server } from "@guildhall/api";
import type { Principal } from "@guildhall/core";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeInAll } from "./keep-world.ts";
import { createWatch, type Watch } from "./watch.ts";
import { type InventedDocument, inventWorld, isVisible } from "./world.ts";

const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
const owner: Principal = { tenant: "临州", labels: "all", roles: ["reader"] };
const outsider: Principal = { tenant: "临州", labels: [], roles: ["reader"] };
const stranger: Principal = { tenant: "云泽", labels: "all", roles: ["reader"] };
const financier: Principal = { tenant: "临州", labels: "all", roles: ["reader"], verticals: ["finance"] };

const world = inventWorld();
const watch: Watch = createWatch(world);
const closedTo = (principal: Principal) =>
  world.documents.find((document) => isVisible(document, owner) && !isVisible(document, principal))!;
/** A document of the government desk that only holders of a label see. */
const hidden: InventedDocument = closedTo(outsider);

let data: string;
let runtime: Runtime;
const servers: Server[] = [];
const addresses = new Map<Principal, string>();

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), "guildhall-access-http-"));
  runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" }, { clock });
  const own = { ...world, documents: world.documents.filter(({ tenant }) => tenant !== "海澄") };
  await takeInAll(runtime, own);
  watch.learn();
  for (const principal of [owner, outsider, stranger, financier]) {
    const server = createServer({ runtime, principal });
    addresses.set(principal, (await server.listen({ port: 0 })).address);
    servers.push(server);
  }
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await runtime.close();
  await rm(data, { recursive: true, force: true });
});

interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(principal: Principal, to: string, { body, headers = {} }: Sent = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(new URL(to, addresses.get(principal)), {
    headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { method: "POST", body: text }),
  });
  const received = await response.text();
  return { status: response.status, headers: response.headers, text: received };
}

const asking = (text: string, more: object = {}) => ({ question: text, verticals: [hidden.vertical], ...more });

describe("the same request from one principal right after another", () => {
  it("gives each his own view, at every address that shows documents", async () => {
    const { documentId, versions } = hidden;
    const [{ title, versionId }] = versions as [InventedDocument["versions"][number]];
    const paths = [
      "/v1/documents?limit=100",
      `/v1/documents/${documentId}`,
      `/v1/documents/${documentId}/versions`,
      `/v1/documents/${documentId}/text`,
      `/v1/documents/${documentId}/division`,
      `/v1/documents/${documentId}/original`,
      `/v1/documents/${documentId}/text?versionId=${versionId}`,
      "/v1/verticals",
    ];
    const bodies = [
      ["/v1/search", asking(`《${title}》第二条`)],
      ["/v1/answers", asking(`《${title}》第二条怎么规定`)],
      ["/v1/answers", asking(`《${title}》第二条怎么规定`, { stream: true })],
    ] as const;
    let shown = 0;
    for (const first of addresses.keys())
      for (const principal of [first, ...addresses.keys()]) {
        for (const to of paths) {
          const { text, headers } = await send(principal, to);
          // An error repeats the id that it was asked for.
          expect(
            watch.leaksIn(text.replaceAll(documentId, "…"), principal),
            `${to} for ${JSON.stringify(principal)}`,
          ).toEqual([]);
          expect(headers.get("cache-control")).toBe("no-store");
          shown += watch.tracesIn(text, principal);
        }
        for (const [to, body] of bodies) {
          const { text } = await send(principal, to, { body });
          expect(watch.leaksIn(text, principal, title), `${to} for ${JSON.stringify(principal)}`).toEqual([]);
          shown += watch.tracesIn(text, principal);
        }
      }
    expect(shown).toBeGreaterThan(100);
  });

  it("answers no conditional request with the other's copy", async () => {
    const to = `/v1/documents/${hidden.documentId}/text`;
    const etag = (await send(owner, to)).headers.get("etag") ?? "none";

    const second = await send(outsider, to, {
      headers: { "if-none-match": etag, "if-modified-since": "Mon, 23 Nov 2026 00:00:00 GMT" },
    });

    expect(second.status).toBe(404);
  });

  it("refuses a hidden document as one that never was", async () => {
    const never = "00000000-0000-5000-8000-000000000000";
    for (const rest of ["", "/versions", "/text", "/division", "/original", "/pages/1"]) {
      const [asHidden, asNone] = [
        await send(outsider, `/v1/documents/${hidden.documentId}${rest}`),
        await send(outsider, `/v1/documents/${never}${rest}`),
      ];

      expect(asHidden.status).toBe(asNone.status);
      expect(errorOf(asHidden.text, hidden.documentId)).toEqual(errorOf(asNone.text, never));
    }
  });

  it("opens a kept answer to nobody who may see less", async () => {
    const { title } = hidden.versions[0]!;
    const { text } = await send(owner, "/v1/answers", { body: asking(`《${title}》第二条怎么规定`) });
    const { auditId } = JSON.parse(text) as { auditId: string };

    expect((await send(owner, `/v1/answers/${auditId}`)).status).toBe(200);
    for (const principal of [outsider, stranger, financier]) {
      expect((await send(principal, `/v1/answers/${auditId}`)).status).toBe(404);
      const said = await send(principal, "/v1/feedback", { body: { answerId: auditId, verdict: "wrong" } });
      expect(said.status).toBe(404);
    }
  });
});

describe("a request that tries to widen what is seen", () => {
  const widening: readonly (readonly [string, object | string])[] = [
    ["should", { filters: { should: [{ key: "tenant", match: "云泽" }] } }],
    ["must_not", { filters: { must_not: { labels: "人事" } } }],
    ["$or", { filters: { $or: [{ region: "临州市" }, {}] } }],
    ["nested", { filters: { region: { $ne: "" } } }],
    ["null", { filters: { region: null } }],
    ["a list", { filters: { region: ["临州市", "云泽市"] } }],
    ["no object", { filters: "true" }],
    ["tenant", { tenant: "云泽" }],
    ["labels", { labels: ["人事"] }],
    ["principal", { principal: { tenant: "云泽", labels: "all" } }],
    ["roles", { roles: ["admin"] }],
    ["versionIds", { versionIds: [hidden.versions[0]!.versionId] }],
  ];

  it.each(widening)("is refused with a clear error: %s", async (_, more) => {
    for (const to of ["/v1/search", "/v1/answers"]) {
      const { status, text } = await send(outsider, to, { body: asking("补贴的申请期限", more as object) });

      expect(status).toBe(400);
      expect(JSON.parse(text)).toMatchObject({ error: { code: "server/invalid_request" } });
    }
  });

  it.each([
    ["an operator as a plain fact", { $or: "x" }],
    ["the tenant as a fact", { tenant: "云泽" }],
    ["the labels as a fact", { labels: "人事" }],
    ["SQL", { region: "' or 1=1 --" }],
    ["a wildcard", { region: "%" }],
  ])("only narrows: %s", async (_, filters) => {
    const { status, text } = await send(outsider, "/v1/search", { body: asking("补贴的申请期限", { filters }) });

    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ hits: [] });
  });

  it.each(["__proto__", "constructor", "toString"])("gains nothing by the key %s", async (key) => {
    const body = JSON.stringify(asking("补贴的申请期限")).replace(/}$/, `,"filters":{"${key}":"x"}}`);

    const { status, text } = await send(outsider, "/v1/search", { body });

    expect([200, 400]).toContain(status);
    expect(watch.leaksIn(text, outsider)).toEqual([]);
  });

  it("is refused where it names a vertical that is closed, alone or beside an open one", async () => {
    for (const verticals of [["government"], ["finance", "government"]])
      for (const to of ["/v1/search", "/v1/answers"]) {
        const { status, text } = await send(financier, to, { body: { question: "补贴的申请期限", verticals } });

        expect(status).toBe(403);
        expect(JSON.parse(text)).toMatchObject({ error: { code: "access/other_vertical" } });
      }
    expect((await send(financier, "/v1/documents?vertical=government")).status).toBe(403);
    const { text } = await send(financier, "/v1/verticals");
    expect((JSON.parse(text) as { verticals: { id: string }[] }).verticals.map(({ id }) => id)).toEqual(["finance"]);
  });

  it("shows the vertical of every hit and every citation where several are open", async () => {
    const body = { question: "申请期限和营业收入", verticals: ["finance", "government"] };

    const { hits } = JSON.parse((await send(owner, "/v1/search", { body })).text) as {
      hits: { vertical: string; documentId: string }[];
    };

    expect(new Set(hits.map(({ vertical }) => vertical))).toEqual(new Set(["finance", "government"]));
    const verticalOf = new Map(world.documents.map(({ documentId, vertical }) => [documentId, vertical]));
    for (const { vertical, documentId } of hits) expect(vertical).toBe(verticalOf.get(documentId));
  });

  it("cannot page into what is hidden with a cursor of another", async () => {
    const { text } = await send(owner, "/v1/documents?limit=1");
    const { next } = JSON.parse(text) as { next: string };

    const page = await send(outsider, `/v1/documents?limit=100&after=${next}`);

    expect(watch.leaksIn(page.text, outsider)).toEqual([]);
  });
});

/** An error without what its asker himself had sent and without the number of the request. */
function errorOf(text: string, documentId: string): unknown {
  const { error } = JSON.parse(text) as { error: { code: string; message: string } };
  return { code: error.code, message: error.message.replaceAll(documentId, "…") };
}
