import type { Answer } from "@guildhall/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { eventsIn, openServer, type TestServer } from "./testing/open-server.ts";

const question = { question: "学徒期最长多久？", verticals: ["trade"] };
let server: TestServer;

beforeAll(async () => {
  server = await openServer();
  const text = "学徒期最长为六个月。\n学徒每月津贴不低于八百元。";
  await server.send("POST", "/v1/documents?wait=20", { json: { vertical: "trade", title: "学徒规约", text } });
});
afterAll(() => server.close());

const ask = async (more: object = {}) => server.send("POST", "/v1/answers", { json: { ...question, ...more } });

describe("asking over HTTP", () => {
  it("gives an answer with its sources", async () => {
    const received = await ask();

    conforms("createAnswer", received);
    expect(received.json()).toMatchObject({ status: "answered", citations: [{ title: "学徒规约", fictional: false }] });
  });

  it("streams the same answer that a plain request gets", async () => {
    const plain = (await ask()).json<Answer>();
    const streamed = await ask({ stream: true });
    const events = eventsIn(streamed.text);

    expect(streamed.headers["content-type"]).toMatch(/^text\/event-stream/);
    const last = events.at(-1)?.data as Answer;
    const steps = Object.keys(last.timings).filter((step) => step !== "total").length;

    expect(events.map(({ event }) => event)).toEqual([
      ...Array.from({ length: steps }, () => "progress"),
      "citations",
      "sentence",
      ...last.guards.map(() => "guard"),
      "answer",
    ]);
    expect({ ...last, auditId: "", timings: {} }).toEqual({ ...plain, auditId: "", timings: {} });
    expect(
      events.filter(({ event }) => event === "sentence").map(({ data }) => (data as { sentence: unknown }).sentence),
    ).toEqual(last.sentences);
  });

  it("streams an outcome without an answer as one event", async () => {
    const events = eventsIn((await ask({ question: "今天天气如何？", stream: true })).text);

    expect(events).toMatchObject([{ event: "answer", data: { status: "out_of_scope" } }]);
  });

  it("answers a wrong question in a stream with an ordinary error", async () => {
    const received = await ask({ question: " ", stream: true });

    expect(received.status).toBe(400);
    expect(received.json()).toMatchObject({ error: { code: "question/empty" } });
  });

  it("completes a question that leans on the one before it, and says how it was taken", async () => {
    const received = await ask({
      question: "该规约的津贴不低于多少？",
      conversation: ["《学徒规约》规定学徒期最长多久？"],
    });

    conforms("createAnswer", received);
    expect(received.json()).toMatchObject({
      status: "answered",
      question: "该规约的津贴不低于多少？",
      understoodAs: "《学徒规约》的津贴不低于多少？",
    });
  });

  it("takes a question apart when asked to: every part with its own sentences, and what has no answer said", async () => {
    const received = await ask({ question: "每月津贴、学徒期最长、宿舍租金分别是多少？", mode: "research" });

    conforms("createAnswer", received);
    const answer = received.json<Answer>();
    const ids = answer.citations.map(({ id }) => id);
    expect(answer.research?.map(({ question: part }) => part)).toEqual([
      "每月津贴是多少？",
      "学徒期最长是多少？",
      "宿舍租金是多少？",
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(answer.sentences.every(({ citations }) => citations.every((id) => ids.includes(id)))).toBe(true);
    expect(answer.notices.filter(({ kind }) => kind === "unanswered_part").map(({ zh }) => zh)).toEqual([
      expect.stringContaining("宿舍"),
    ]);
  });

  it("asks for fewer parts when there are too many", async () => {
    const years = "2001年、2002年、2003年、2004年、2005年、2006年、2007年";
    const received = await ask({
      question: `青禾公司、柳岸公司、石桥公司、云岭公司${years}的津贴是多少？`,
      mode: "research",
    });

    expect(received.json()).toMatchObject({ status: "clarification", message: { zh: expect.stringContaining("28") } });
  });

  it("opens the same answer again by its id", async () => {
    const given = await ask();

    const again = await server.send("GET", `/v1/answers/${given.json<Answer>().auditId}`);

    conforms("readAnswer", again);
    expect(again.json()).toEqual(given.json());
  });

  it("keeps what a reader says of an answer", async () => {
    const { auditId } = (await ask()).json<Answer>();

    const received = await server.send("POST", "/v1/feedback", {
      json: { answerId: auditId, verdict: "wrong", comment: "引错了条" },
    });

    expect(received.status).toBe(201);
    conforms("createFeedback", received);
  });

  it("finds passages with the reasons for their rank", async () => {
    const received = await server.send("POST", "/v1/search", { json: { ...question, limit: 1 } });

    conforms("search", received);
    expect(received.json()).toMatchObject({ hits: [{ rank: 1, title: "学徒规约", reasons: [{ step: "lexical" }] }] });
  });

  it("explains a search when asked to, and only then", async () => {
    const received = await server.send("POST", "/v1/search", { json: { ...question, explain: true } });
    const plain = await server.send("POST", "/v1/search", { json: question });

    conforms("search", received);
    expect(received.json()).toMatchObject({
      explanations: [{ steps: expect.arrayContaining([expect.objectContaining({ step: "lexical" })]) }],
    });
    expect(plain.json()).not.toHaveProperty("explanations");
  });

  it("stops working for a client that went away", async () => {
    const signals: AbortSignal[] = [];
    const slow = await openServer({
      runtime: {
        ...server.runtime,
        uploads: {
          ...server.runtime.uploads,
          jobs: { ...server.runtime.uploads.jobs, start: async () => {}, stop: async () => {} },
        },
        ask: async (_raw, _principal, watcher) =>
          new Promise((_resolve, reject) => {
            if (watcher?.signal) signals.push(watcher.signal);
            watcher?.signal?.addEventListener("abort", () => reject(new Error("gone")));
          }),
      },
    });
    const leave = new AbortController();
    const asking = fetch(`${slow.address}/v1/answers`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...question, stream: true }),
      signal: leave.signal,
    });
    await until(() => signals.length > 0);

    leave.abort();

    await expect(asking).rejects.toThrow("aborted");
    await until(() => signals[0]?.aborted === true);
    await slow.server.close();
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isTrue(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isTrue()).toBe(true);
}
