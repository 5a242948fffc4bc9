import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createJobStore } from "@guildhall/catalogue";
import type { Principal } from "@guildhall/core";
import { incomingFile, type IncomingOrFault, type IngestOutcome } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { openStorage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
const owner: Principal = { tenant: "临州", labels: "all", roles: ["editor"] };
const clerk: Principal = { tenant: "临州", labels: ["内部"], roles: ["editor"] };
const outsider: Principal = { tenant: "临州", labels: [], roles: ["editor"] };

let data: string;
let runtime: Runtime;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), "guildhall-walls-"));
  runtime = await openRuntime({ data, timeZone: "Asia/Shanghai", model: "extractive" }, { clock });
});
afterEach(async () => {
  await runtime.close();
  await rm(data, { recursive: true, force: true });
});

const rule = "差旅住宿补贴办法\n\n第一条　住宿补贴标准为每日三百元。\n\n第二条　本办法自2025年1月1日起施行。\n";
const newRule = rule.replace("三百元", "五百元");
const question = { text: "住宿补贴标准是多少", verticals: ["government"] };

async function takeIn(
  text: string,
  more: { file?: string; labels?: readonly string[]; metadata?: object; as?: Principal } = {},
): Promise<IngestOutcome> {
  const { file = "差旅.txt", labels, metadata = {}, as = owner } = more;
  async function* one(): AsyncGenerator<IncomingOrFault> {
    yield { file, incoming: incomingFile(Buffer.from(text), file, { [file]: metadata }) };
  }
  const into = { vertical: "government", ...(labels ? { labels } : {}) };
  for await (const outcome of runtime.ingest(one(), into, as)) return outcome;
  throw new Error("nothing came of it");
}

const titlesFor = async (principal: Principal): Promise<readonly string[]> => {
  const results = await runtime.search({ ...question, history: true }, principal, 10);
  return results.flatMap(({ retrieved }) => retrieved.passages.map(({ document }) => document.version.versionId));
};

describe("labels of a document", () => {
  it("are given anew with unchanged bytes, and hold at once", async () => {
    const stored = await takeIn(rule);
    expect(await titlesFor(outsider)).not.toEqual([]);

    const again = await takeIn(rule, { labels: ["内部"] });

    expect(again).toMatchObject({ outcome: "replaced", versionId: stored.versionId, passages: 0 });
    expect(await titlesFor(outsider)).toEqual([]);
    expect(await titlesFor(clerk)).not.toEqual([]);
    expect(await runtime.catalogue.history(stored.documentId ?? "", outsider)).toEqual([]);
  });

  it("stay when none are given, with the same bytes and with new ones", async () => {
    await takeIn(rule, { labels: ["内部"] });

    expect(await takeIn(rule)).toMatchObject({ outcome: "unchanged" });
    expect(await takeIn(newRule)).toMatchObject({ outcome: "replaced" });

    expect(await titlesFor(outsider)).toEqual([]);
  });

  it("go when an empty list is given", async () => {
    await takeIn(rule, { labels: ["内部"] });

    await takeIn(rule, { labels: [] });

    expect(await titlesFor(outsider)).not.toEqual([]);
  });

  it("hold for its older versions too", async () => {
    const older = await takeIn(rule);
    await takeIn(newRule, { labels: ["内部"] });

    expect(await titlesFor(outsider)).toEqual([]);
    expect(await runtime.catalogue.versions([older.versionId ?? ""], outsider)).toEqual(new Map());
    expect(await runtime.catalogue.canonicalText(older.versionId ?? "", clerk)).toContain("三百元");
  });

  it("are only those that its keeper holds himself", async () => {
    const refused = await takeIn(rule, { labels: ["机密"], as: clerk });

    expect(refused).toMatchObject({ outcome: "failed", fault: { code: "access/label_not_held" } });
    expect(await titlesFor(owner)).toEqual([]);
  });

  it("are not taken off by somebody who brings the same bytes and may not see it", async () => {
    await takeIn(rule, { labels: ["人事"] });

    await takeIn(rule, { labels: [], as: outsider });

    expect(await titlesFor(outsider)).toEqual([]);
    expect(await titlesFor(clerk)).toEqual([]);
    expect(await titlesFor(owner)).not.toEqual([]);
  });

  it("come from the credential, never from the text or the metadata of the document", async () => {
    const spoofed = `---\ntenant: 云泽\ntenant_id: 云泽\nlabels: [人事]\nacl: public\nclassification: 公开\n---\n\n${rule}`;
    const metadata = { facts: { theme: "tenant=云泽" } };

    await takeIn(spoofed, { file: "差旅.md", labels: ["内部"], metadata });

    const [found] = (await runtime.catalogue.list({ limit: 10 }, owner)).documents;
    expect(found?.version).toMatchObject({ corpus: { tenant: "临州" }, labels: ["内部"] });
    expect((await runtime.catalogue.list({ limit: 10 }, { ...owner, tenant: "云泽" })).documents).toEqual([]);
    expect(await titlesFor(outsider)).toEqual([]);
  });
});

describe("what speaks of a document without being it", () => {
  it("a copy does not name its original to somebody who may not see that", async () => {
    const original = await takeIn(rule, { labels: ["人事"] });
    const copy = await takeIn(rule, { file: "副本.txt" });

    const relationsFor = async (principal: Principal) =>
      (await runtime.catalogue.versions([copy.versionId ?? ""], principal)).get(copy.versionId ?? "")?.version
        .relations;
    expect(copy.copyOf).toBe(original.documentId);
    expect(await relationsFor(owner)).toMatchObject([{ kind: "copyOf", documentId: original.documentId }]);
    expect(await relationsFor(outsider)).toEqual([]);
    const current = await runtime.catalogue.current([copy.documentId ?? ""], outsider);
    expect(JSON.stringify([...current])).not.toContain(original.documentId);
  });

  it("an answer is not found by somebody who may see less than its asker, even where it cites nothing", async () => {
    await takeIn(rule, { labels: ["人事"] });
    await takeIn(rule.replace("差旅", "培训"), { file: "培训.txt" });
    const asked = { ...question, text: "火星移民的体检标准是什么" };
    const answer = await runtime.ask(asked, owner);
    const own = await runtime.ask(asked, outsider);
    for (const [each, asker] of [
      [answer, owner],
      [own, outsider],
    ] as const)
      await runtime.answers.keep(each, asker);

    expect(answer).toMatchObject({ status: "not_found", searched: { documents: 2 } });
    expect(await runtime.answers.find(answer.auditId, owner)).toEqual(answer);
    expect(await runtime.answers.find(answer.auditId, outsider)).toBeUndefined();
    expect(own.searched?.documents).toBe(1);
    expect(await runtime.answers.find(own.auditId, clerk)).toEqual(own);
    expect(await runtime.answers.find(own.auditId, { ...clerk, verticals: ["medical"] })).toBeUndefined();
    expect(await runtime.answers.find(own.auditId, { ...clerk, tenant: "云泽" })).toBeUndefined();
  });

  it("a job is not seen by somebody who may not see its document, nor once that was closed to him", async () => {
    const storage = await openStorage({ directory: data });
    const jobs = createJobStore({ storage });
    const { documentId = "" } = await takeIn(rule);
    const todo = {
      documentId,
      file: "差旅.txt",
      upload: "u",
      sha256: "0",
      vertical: "government",
      collection: "default",
      metadata: {},
    };
    await jobs.put({ ...todo, jobId: "doc-open" }, owner, "2026-11-23");
    await jobs.put({ ...todo, jobId: "doc-closed", documentId: "not yet", labels: ["人事"] }, owner, "2026-11-23");
    const seenBy = async (principal: Principal) =>
      (await Promise.all(["doc-open", "doc-closed"].map((jobId) => jobs.find(jobId, principal)))).map(
        (job) => job?.jobId,
      );

    expect(await seenBy(outsider)).toEqual(["doc-open", undefined]);
    expect(await jobs.cancel("doc-closed", { outcome: "failed", passages: 0, ms: 0 }, outsider, "2026-11-23")).toBe(
      false,
    );
    expect(await seenBy({ ...owner, tenant: "云泽" })).toEqual([undefined, undefined]);
    expect(await seenBy({ ...owner, verticals: ["medical"] })).toEqual([undefined, undefined]);

    await takeIn(rule, { labels: ["内部"] });

    expect(await seenBy(outsider)).toEqual([undefined, undefined]);
    expect(await seenBy(owner)).toEqual(["doc-open", "doc-closed"]);
    await storage.close();
  });
});
