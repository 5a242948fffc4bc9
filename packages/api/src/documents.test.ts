import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Answer, Job } from "@guildhall/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { multipart, openServer, type TestServer } from "./testing/open-server.ts";

interface Accepted {
  readonly jobId: string;
  readonly documentId: string;
  readonly jobs: readonly Job[];
}

/** 会费.txt, and ../外.txt, which leads out of the archive. */
const archive = Buffer.from(
  "UEsDBBQAAAgIAAAAAAA68b7gHQAAABgAAAAKAAAA5Lya6LS5LnR4dAEYAOf/5Lya6LS55q+P5bm05LiA55m+5YWD44CCUEsDBBQAAAgIAAAAAADFhG+DBQAAAAMAAAAKAAAALi4v5aSWLnR4dHu6ZBoAUEsBAhQDFAAACAgAAAAAADrxvuAdAAAAGAAAAAoAAAAAAAAAAAAAAAAAAAAAAOS8mui0uS50eHRQSwECFAMUAAAICAAAAAAAxYRvgwUAAAADAAAACgAAAAAAAAAAAAAAAABFAAAALi4v5aSWLnR4dFBLBQYAAAAAAgACAHAAAAByAAAAAAA=",
  "base64",
);

let server: TestServer;
beforeAll(async () => {
  server = await openServer({ limits: { upload: 100_000, json: 20_000 } });
});
afterAll(() => server.close());

const upload = async (
  name: string,
  content: string,
  more: { fields?: Record<string, string>; headers?: Record<string, string>; wait?: number } = {},
) => {
  const sent = await multipart({ vertical: "trade", ...more.fields }, [{ name, content }]);
  return server.send("POST", `/v1/documents?wait=${more.wait ?? 20}`, {
    ...sent,
    headers: { ...sent.headers, ...more.headers },
  });
};

describe("taking in documents over HTTP", () => {
  it("keeps the Chinese name of an uploaded file and its facts", async () => {
    const received = await upload("行会“章程”.txt", "会费每年一百元。", {
      fields: { metadata: '{"documentNumber":"行规〔2026〕1号"}', labels: "内部" },
    });

    expect(received.status).toBe(200);
    conforms("createDocuments", received);
    const { documentId, jobs } = received.json<Accepted>();
    expect(jobs).toMatchObject([
      { state: "done", file: "行会“章程”.txt", outcome: { outcome: "stored", passages: 1 } },
    ]);
    const document = await server.send("GET", `/v1/documents/${documentId}`);
    conforms("readDocument", document);
    expect(document.json()).toMatchObject({
      title: "行会“章程”",
      labels: ["内部"],
      hasOriginal: true,
      facts: { documentNumber: "行规〔2026〕1号" },
    });
  });

  it("makes a job of each member of an archive and says which it did not take", async () => {
    const sent = await multipart({ vertical: "trade" }, [{ name: "行规.zip", content: archive }]);
    const received = await server.send("POST", "/v1/documents?wait=20", sent);

    conforms("createDocuments", received);
    expect(received.json<Accepted>()).toMatchObject({
      jobs: [{ file: "行规.zip/会费.txt", outcome: { outcome: "stored" } }],
      refused: [{ file: "行规.zip/../外.txt", code: "ingest/unsafe_archive" }],
    });
  });

  it("makes a job of a mail and of each file that came with it, under the labels of the mail", async () => {
    const mail = [
      "Subject: dues",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "The list of dues is attached.",
      "--b",
      "Content-Type: text/plain",
      'Content-Disposition: attachment; filename="dues.txt"',
      "",
      "Dues are paid in May.",
      "--b--",
    ].join("\r\n");
    const sent = await upload("dues.eml", mail, { fields: { metadata: '{"labels":["guild"]}' } });

    expect(sent.json<Accepted>().jobs).toMatchObject([
      { file: "dues.eml", outcome: { outcome: "stored" } },
      { file: "dues.eml/dues.txt", outcome: { outcome: "stored" } },
    ]);
    const documents = await Promise.all(
      sent.json<Accepted>().jobs.map(({ documentId }) => server.send("GET", `/v1/documents/${documentId}`)),
    );
    expect(documents.map((each) => each.json<{ labels: readonly string[] }>().labels)).toEqual([["guild"], ["guild"]]);
  });

  it("refuses an archive that is none", async () => {
    const sent = await multipart({ vertical: "trade" }, [{ name: "行规.zip", content: archive.subarray(0, 40) }]);
    const received = await server.send("POST", "/v1/documents?wait=20", sent);

    expect(received).toMatchObject({ status: 422 });
    expect(received.json<{ error: { code: string } }>().error.code).toBe("ingest/corrupt");
  });

  it("answers at once with a job where nobody waits", async () => {
    const received = await upload("不等.txt", "不等也会收入。", { wait: 0 });

    expect(received.status).toBe(202);
    conforms("createDocuments", received);
  });

  it("takes several files in one request, each as a job of its own", async () => {
    const sent = await multipart({ vertical: "trade" }, [
      { name: "甲.txt", content: "甲的规矩。" },
      { name: "乙.md", content: "# 乙\n\n乙的规矩。" },
    ]);

    const received = await server.send("POST", "/v1/documents?wait=20", sent);

    expect(received.json<Accepted>().jobs.map(({ file, state }) => [file, state])).toEqual([
      ["甲.txt", "done"],
      ["乙.md", "done"],
    ]);
  });

  it("reads the same bytes twice as one document, unchanged", async () => {
    await upload("同.txt", "同样的字。");

    const again = await upload("同.txt", "同样的字。");

    expect(again.json<Accepted>().jobs).toMatchObject([{ outcome: { outcome: "unchanged" } }]);
  });

  it("gives one reply to one Idempotency-Key, and refuses it with other content", async () => {
    const headers = { "idempotency-key": "k-1" };
    const first = await upload("钥.txt", "第一次。", { headers });

    const again = await upload("钥.txt", "第一次。", { headers });
    const other = await upload("钥.txt", "第二次。", { headers });

    expect(again.json()).toEqual(first.json());
    expect([other.status, other.json<{ error: { code: string } }>().error.code]).toEqual([
      409,
      "server/idempotency_conflict",
    ]);
  });

  it("fails the job of an empty file with its code and sentence", async () => {
    const received = await upload("空.txt", "  \n ");

    expect(received.json<Accepted>().jobs).toMatchObject([
      { state: "failed", outcome: { code: "ingest/empty", reason: { zh: expect.stringContaining("空.txt") } } },
    ]);
  });

  it.each([
    ["a file over the limit", "大.txt", "长".repeat(50_000), 413, "upload/too_large"],
    ["a format nobody reads", "程序.exe", "MZ", 415, "ingest/unsupported"],
  ])("refuses %s and keeps nothing of it", async (_, name, content, status, code) => {
    const received = await upload(name, content);

    expect([received.status, received.json<{ error: { code: string } }>().error.code]).toEqual([status, code]);
    expect(await readdir(path.join(server.data, "uploads"))).toEqual([]);
  });
});

describe("reading documents over HTTP", () => {
  let documentId = "";
  beforeAll(async () => {
    documentId = (await upload("读.md", "# 读书会\n\n每周三开会。\n每人带一本书。")).json<Accepted>().documentId;
  });

  it("lists them by title, a page at a time", async () => {
    const titles: string[] = [];
    let after = "";
    do {
      const received = await server.send("GET", `/v1/documents?vertical=trade&limit=2${after}`);
      conforms("listDocuments", received);
      const page = received.json<{ documents: { title: string }[]; next?: string }>();
      titles.push(...page.documents.map(({ title }) => title));
      after = page.next === undefined ? "" : `&after=${encodeURIComponent(page.next)}`;
    } while (after !== "");

    expect(titles).toEqual([...new Set(titles)].toSorted());
    expect(titles).toContain("读书会");
  });

  it("gives the canonical text, where it comes from, and how it was divided", async () => {
    const text = await server.send("GET", `/v1/documents/${documentId}/text`);
    const division = await server.send("GET", `/v1/documents/${documentId}/division`);

    conforms("readText", text);
    conforms("readDivision", division);
    expect(text.json()).toMatchObject({
      text: "读书会\n\n每周三开会。\n每人带一本书。",
      headings: [{ level: 1, start: 0, end: 3 }],
      omitted: [{ reason: "markup" }],
    });
    expect(division.json<{ passages: { start: number }[] }>().passages.map(({ start }) => start)).toEqual([
      0, 4, 5, 12,
    ]);
  });

  it("gives the original as an attachment that may run nothing", async () => {
    const received = await server.send("GET", `/v1/documents/${documentId}/original`);

    expect(received.text).toBe("# 读书会\n\n每周三开会。\n每人带一本书。");
    expect(received.headers).toMatchObject({
      "content-disposition": expect.stringContaining("filename*=UTF-8''%E8%AF%BB.md"),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
  });

  it("keeps every version, newest first, and the original of each", async () => {
    await upload("版.txt", "旧的。");
    const { documentId: id } = (await upload("版.txt", "新的。")).json<Accepted>();

    const received = await server.send("GET", `/v1/documents/${id}/versions`);

    conforms("listVersions", received);
    const { versions } = received.json<{ versions: { versionId: string; isCurrent: boolean }[] }>();
    expect(versions.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    const old = await server.send("GET", `/v1/documents/${id}/original?versionId=${versions[1]?.versionId}`);
    expect(old.text).toBe("旧的。");
  });

  it("has no pages where the format has none", async () => {
    const received = await server.send("GET", `/v1/documents/${documentId}/pages/1`);

    expect([received.status, received.json<{ error: { code: string } }>().error.code]).toEqual([
      404,
      "document/no_page",
    ]);
  });

  it("removes a document with its original and with the answers that name it", async () => {
    const { documentId: id } = (await upload("删.txt", "灯笼税每盏三文。")).json<Accepted>();
    const { auditId, citations } = (
      await server.send("POST", "/v1/answers", { json: { question: "灯笼税每盏多少？", verticals: ["trade"] } })
    ).json<Answer>();
    expect(citations.map(({ documentId: cited }) => cited)).toContain(id);

    const removed = await server.send("DELETE", `/v1/documents/${id}`);

    expect([removed.status, removed.text]).toEqual([204, ""]);
    for (const gone of [`/v1/documents/${id}`, `/v1/documents/${id}/original`, `/v1/answers/${auditId}`])
      expect((await server.send("GET", gone)).status).toBe(404);
  });
});
