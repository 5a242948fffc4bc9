import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { pretendedAnswer, type Asked } from "./answers.ts";
import { type Answer, pretendedFeedback } from "./feedback.ts";
import { pretendedDocuments, type Held } from "./archive.ts";

const today = "2026-11-23";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".mjs": "text/javascript",
};

export interface PretendedServer {
  readonly address: string;
  /** What was posted to /v1/feedback. */
  readonly feedback: readonly unknown[];
  close(): Promise<void>;
}

/** A server in memory that hands out the built page and answers it in the shapes of the API: for states that a real server shows seldom. */
export async function pretendServer(web: string, pdf: Uint8Array): Promise<PretendedServer> {
  const held = pretendedDocuments();
  const answers = new Map<string, Answer>();
  const feedback: unknown[] = [];
  const cases = pretendedFeedback(answers);
  const server = createServer((request, reply) => void handle(request, reply));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, reply: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url ?? "/", address);
    const [, , what, id, part] = pathname.split("/").map(decodeURIComponent);
    if (!pathname.startsWith("/v1/")) return page(join(web, fileOf(pathname)), reply);
    if (what === "verticals") return json(reply, 200, premises(held));
    if (what === "answers" && request.method === "POST") return answer(JSON.parse(await bodyOf(request)), reply);
    if (what === "answers") return answers.has(id ?? "") ? json(reply, 200, answers.get(id ?? "")) : missing(reply);
    if (what === "feedback") return review(request, reply, searchParams.get("state"), id, part);
    if (what === "jobs") return json(reply, 200, jobOf(id ?? "", held));
    if (what === "documents" && request.method === "POST") return upload(await bodyOf(request), reply);
    if (what !== "documents") return missing(reply);
    if (!id)
      return json(reply, 200, {
        documents: held.filter(({ vertical }) => vertical === searchParams.get("vertical")).map(rowOf),
      });
    return document(request, reply, id, part);
  }

  async function answer(asked: Asked, reply: ServerResponse) {
    const auditId = `a${answers.size + 1}`;
    const made = pretendedAnswer({ ...asked, asOf: asked.asOf ?? today }, held, auditId);
    answers.set(auditId, made);
    reply.writeHead(200, { "Content-Type": "text/event-stream" });
    for (const step of ["retrieve", "decide", "compose", "guard"]) {
      reply.write(`event: progress\ndata: ${JSON.stringify({ step })}\n\n`);
      await new Promise((resolve) => setTimeout(resolve, asked.question.includes("慢") ? 2_000 : 30));
    }
    reply.end(`event: answer\ndata: ${JSON.stringify(made)}\n\n`);
  }

  async function review(
    request: IncomingMessage,
    reply: ServerResponse,
    state: string | null,
    id: string | undefined,
    part: string | undefined,
  ) {
    if (request.method === "GET") return json(reply, 200, cases.list(state));
    const body = JSON.parse(await bodyOf(request));
    if (id === undefined) return (feedback.push(body), json(reply, 201, cases.keep(body)));
    return json(reply, 200, part === "review" ? cases.decide(id, body) : cases.withdraw(id));
  }

  function upload(body: string, reply: ServerResponse) {
    const name = /filename="([^"]+)"/.exec(body)?.[1] ?? "文件.txt";
    const vertical = /name="vertical"\r\n\r\n(.*)\r\n/.exec(body)?.[1] ?? "";
    const text = body.split("\r\n\r\n").at(-1)?.split("\r\n--")[0] ?? "";
    const title = name.replace(/\.\w+$/, "");
    const documentId = `own-${held.length}`;
    if (!name.endsWith(".xyz"))
      held.push({
        documentId,
        vertical,
        title,
        text,
        collection: "default",
        headings: [],
        tables: [],
        places: [],
        facts: { sources: {} },
        standing: { status: "unknown" },
      });
    json(reply, 202, { jobId: name.endsWith(".xyz") ? "failing" : `doc-${documentId}`, documentId });
  }

  function document(request: IncomingMessage, reply: ServerResponse, id: string, part: string | undefined) {
    const found = held.find(({ documentId }) => documentId === id);
    if (!found) return missing(reply);
    if (request.method === "DELETE") return (held.splice(held.indexOf(found), 1), json(reply, 200, {}));
    if (part === "versions") return json(reply, 200, { versions: [rowOf(found)] });
    if (part === "division") return json(reply, 200, divisionOf(found));
    if (part === "original") return reply.writeHead(200, { "Content-Type": "application/pdf" }).end(pdf);
    return json(reply, 200, found);
  }

  return {
    address,
    feedback,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}

const notes = {
  answered: { zh: "直接可答", en: "Answered directly" },
  dated: { zh: "同一问题，另一天", en: "The same on another day" },
  table: { zh: "表中数字", en: "A figure in a table" },
  declined: { zh: "会说明不答", en: "Will be declined" },
};

function premises(held: readonly Held[]) {
  const of = (id: string, zh: string, en: string, starters: readonly unknown[]) => {
    const own = held.filter(({ vertical }) => vertical === id);
    const names = [...new Set(own.map(({ collection }) => collection))];
    const collections = names.map((name) => ({
      name,
      documents: own.filter(({ collection }) => collection === name).length,
    }));
    return {
      id,
      name: { zh, en },
      documents: own.length,
      collections,
      validity: { basis: id === "finance" ? "known" : "effective", default: "today", ended: "hide" },
      usesSamples: names.every((name) => name === "samples"),
      starters,
      tasks: [],
    };
  };
  return {
    verticals: [
      of("government", "政务", "Government", [
        { question: "临州市硕士研究生的租房补贴每月是多少？", note: notes.answered },
        { question: "临州市硕士研究生的租房补贴每月是多少？", asOf: "2023-06-01", note: notes.dated },
        { question: "临州市2026年居民医保缴费标准一览表里，低保户个人缴多少？", note: notes.table },
        { question: "临州市个人买什么股票会涨？", note: notes.declined },
      ]),
      of("medical", "医疗", "Medical", [
        { question: "和宁颗粒儿童一日最大剂量是多少？", note: notes.answered },
        { question: "给我开点头孢", note: notes.declined },
      ]),
      of("finance", "金融", "Finance", [
        { question: "临海精工2025年合并营业收入是多少？", note: notes.table },
        { question: "临海精工的股票该不该买？", note: notes.declined },
      ]),
    ],
    model: { id: "extractive", provider: "guildhall", version: "1" },
    today,
    timeZone: "Asia/Shanghai",
    outgoing: [],
    formats: ["md"],
    uploadLimit: 100_000_000,
    mayReview: true,
    hears: false,
    version: "0.1.0",
  };
}

function rowOf(held: Held) {
  const { documentId, vertical, title, collection, facts, standing } = held;
  return {
    documentId,
    versionId: `${documentId}-1`,
    vertical,
    title,
    collection,
    facts,
    standing,
    fictional: collection === "samples",
    labels: [],
    key: title,
    mediaType: held.pageSizes ? "application/pdf" : "text/markdown",
    relations: [],
    hasOriginal: held.pageSizes !== undefined,
    isCurrent: true,
    ingestedAt: "2026-11-23T08:00:00.000Z",
  };
}

function divisionOf({ text }: Held) {
  let start = 0;
  const passages = text.split("\n").map((line, ordinal) => {
    const span = { start, end: start + Array.from(line).length };
    start = span.end + 1;
    return { ordinal, ...span, locator: { kind: "characters", ...span } };
  });
  return {
    way: "lines",
    rejected: [{ way: "articles", reason: { zh: "没有条", en: "no numbered article" } }],
    passages: passages.filter((passage) => passage.end > passage.start),
  };
}

function jobOf(id: string, held: readonly Held[]) {
  const documentId = id.replace("doc-", "");
  const outcome =
    id === "failing"
      ? {
          outcome: "failed",
          code: "ingest/unsupported",
          reason: { zh: "还不能读这种格式。", en: "This format cannot be read yet." },
          passages: 0,
          ms: 3,
        }
      : { outcome: "stored", passages: 4, ms: 120 };
  return {
    jobId: id,
    state: id === "failing" ? "failed" : "done",
    progress: { step: "finished", percent: 100 },
    file: held.at(-1)?.title ?? "",
    documentId,
    outcome,
  };
}

/** Every address without an extension is the page's own. */
function fileOf(pathname: string): string {
  return extname(pathname) ? pathname : "/index.html";
}

function page(path: string, reply: ServerResponse) {
  try {
    const file = readFileSync(path);
    reply.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream" });
    reply.end(file);
  } catch {
    missing(reply);
  }
}

function missing(reply: ServerResponse) {
  json(reply, 404, { error: { code: "answer/not_found", message: "没有。", requestId: "r1" } });
}

function json(reply: ServerResponse, status: number, body: unknown) {
  reply.writeHead(status, { "Content-Type": "application/json" });
  reply.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
