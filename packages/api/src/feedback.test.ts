import type { Answer, Feedback, Principal } from "@guildhall/core";
import { localPrincipal } from "@guildhall/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

const question = { question: "学徒期最长多久？", verticals: ["trade"] };
let server: TestServer;

beforeEach(async () => {
  server = await openServer();
  const text = "学徒期最长为六个月。\n学徒每月津贴不低于八百元。";
  await server.send("POST", "/v1/documents?wait=20", { json: { vertical: "trade", title: "学徒规约", text } });
});
afterEach(() => server.close());

interface Listed {
  readonly feedback: readonly (Feedback & { readonly answer?: Pick<Answer, "sentences" | "citations"> })[];
  readonly next?: string;
}

const propose = async (verdict: "right" | "wrong" = "right") => {
  const { auditId } = (await server.send("POST", "/v1/answers", { json: question })).json<Answer>();
  const received = await server.send("POST", "/v1/feedback", { json: { answerId: auditId, verdict } });
  expect(received.status).toBe(201);
  return received.json<{ feedbackId: string }>().feedbackId;
};
const list = async (query = "") => (await server.send("GET", `/v1/feedback${query}`)).json<Listed>();
const decide = (id: string, json: object) => server.send("POST", `/v1/feedback/${id}/review`, { json });
const withdraw = (id: string) => server.send("POST", `/v1/feedback/${id}/withdraw`, { json: {} });
const found = async (text: string) => {
  const received = await server.send("POST", "/v1/search", { json: { ...question, question: text } });
  return received.json<{ hits: readonly { passageId: string; score: number }[] }>().hits;
};

describe("reviewing feedback over HTTP", () => {
  it("lists what waits with the answer it is about, a page at a time", async () => {
    const ids = [await propose(), await propose("wrong"), await propose()];

    const first = await server.send("GET", "/v1/feedback?state=waiting&limit=2");
    const rest = await list(`?state=waiting&limit=2&after=${first.json<Listed>().next}`);

    conforms("listFeedback", first);
    expect([...first.json<Listed>().feedback, ...rest.feedback].map(({ feedbackId }) => feedbackId).toSorted()).toEqual(
      ids.toSorted(),
    );
    expect(rest.next).toBeUndefined();
    expect(first.json<Listed>().feedback[0]).toMatchObject({
      question: question.question,
      state: "waiting",
      answer: { sentences: [{ text: expect.stringContaining("六个月") }], citations: [{ title: "学徒规约" }] },
    });
  });

  it("finds the cited passage by the words of a question that was confirmed as the reviewer edited it", async () => {
    const id = await propose();
    expect(await found("转正要等几天")).toEqual([]);

    const received = await decide(id, { decision: "confirm", question: "新人转正要等几天？" });

    conforms("reviewFeedback", received);
    const confirmed = received.json<Feedback>();
    expect(confirmed).toMatchObject({ state: "confirmed", question: "新人转正要等几天？" });
    expect((await found("转正要等几天"))[0]?.passageId).toBe(confirmed.passages[0]?.passageId);
  });

  it("ranks as before once the confirmation is withdrawn, and keeps every step", async () => {
    const before = await found("学徒转正");
    const id = await propose();
    await decide(id, { decision: "confirm", question: "转正要等几天" });
    expect(await found("学徒转正")).not.toEqual(before);

    const received = await withdraw(id);

    conforms("withdrawFeedback", received);
    expect(await found("学徒转正")).toEqual(before);
    const read = await server.send("GET", `/v1/feedback/${id}`);
    conforms("readFeedback", read);
    expect(read.json()).toMatchObject({
      state: "withdrawn",
      passages: [],
      steps: [
        { action: "proposed", after: { state: "waiting", question: question.question } },
        { action: "confirmed", before: { state: "waiting" }, after: { question: "转正要等几天", passages: [{}] } },
        { action: "withdrawn", before: { passages: [{}] }, after: { state: "withdrawn", passages: [] } },
      ],
    });
  });

  it("decides once, takes back what was decided, and decides anew", async () => {
    const id = await propose();

    const tooEarly = await withdraw(id);
    const rejected = await decide(id, { decision: "reject" });
    const again = await decide(id, { decision: "confirm" });
    await withdraw(id);
    const anew = await decide(id, { decision: "confirm" });

    expect(tooEarly.json()).toMatchObject({ error: { code: "feedback/not_decided" } });
    expect(rejected.json()).toMatchObject({ state: "rejected", passages: [] });
    expect([again.status, again.json()]).toMatchObject([409, { error: { code: "feedback/already_decided" } }]);
    expect(anew.json()).toMatchObject({ state: "confirmed", passages: [{}] });
  });

  it("refuses passages that the answer does not cite, and feedback that is not there", async () => {
    const id = await propose();

    const stranger = await decide(id, { decision: "confirm", passageIds: ["elsewhere"] });
    const nowhere = await decide("nothing", { decision: "reject" });

    expect([stranger.status, stranger.json()]).toMatchObject([422, { error: { code: "feedback/not_cited" } }]);
    expect([nowhere.status, nowhere.json()]).toMatchObject([404, { error: { code: "feedback/not_found" } }]);
    expect((await list("?state=waiting")).feedback).toHaveLength(1);
  });

  it("lets readers say right or wrong, and nobody but reviewers look or decide", async () => {
    const principal: Principal = { ...localPrincipal, roles: ["reader", "editor"] };
    const other = await openServer({ runtime: withoutJobs(server), principal });
    const { auditId } = (await other.send("POST", "/v1/answers", { json: question })).json<Answer>();

    const kept = await other.send("POST", "/v1/feedback", { json: { answerId: auditId, verdict: "right" } });
    const { feedbackId } = kept.json<{ feedbackId: string }>();
    const refused = [
      await other.send("GET", "/v1/feedback"),
      await other.send("GET", `/v1/feedback/${feedbackId}`),
      await other.send("POST", `/v1/feedback/${feedbackId}/review`, { json: { decision: "confirm" } }),
      await other.send("POST", `/v1/feedback/${feedbackId}/review`, { json: { decision: "reject" } }),
      await other.send("POST", `/v1/feedback/${feedbackId}/withdraw`, { json: {} }),
    ];

    expect(kept.status).toBe(201);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(refused[0]?.json()).toMatchObject({ error: { code: "feedback/not_allowed" } });
    await other.server.close();
  });
});

function withoutJobs({ runtime }: TestServer): TestServer["runtime"] {
  const jobs = { ...runtime.uploads.jobs, start: async () => {}, stop: async () => {} };
  return { ...runtime, uploads: { ...runtime.uploads, jobs } };
}
