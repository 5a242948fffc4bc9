import type { TaskResult } from "@guildhall/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { eventsIn, openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

const calls = [{ speaker: "来电人", text: "我家在青禾镇柳巷，路灯坏了三天。" }];
const draft = (more: object = {}) =>
  server.send("POST", "/v1/drafts", { json: { vertical: "trade", template: "call-slip", input: { calls }, ...more } });

describe("tasks over HTTP", () => {
  it("draft by a template, every sentence with the words it comes from", async () => {
    const received = await draft();

    conforms("createDraft", received);
    expect(received.json()).toMatchObject({
      kind: "draft",
      label: { provenance: "extracted" },
      output: {
        sections: [{ sentences: [{ sources: [{ kind: "utterance", utterance: 0, start: 0, end: 16 }] }] }],
      },
    });
  });

  it("stream each section as it is done, and the result last", async () => {
    const plain = (await draft()).json<TaskResult>();
    const events = eventsIn((await draft({ stream: true })).text);

    expect(events.map(({ event }) => event)).toEqual(["section", "result"]);
    expect(events.at(-1)?.data).toMatchObject({ output: plain.output });
  });

  it("check by rules and name the rule of each finding", async () => {
    const json = { vertical: "trade", checker: "wording", input: { text: "亲，路灯已经修好哦。" } };
    const received = await server.send("POST", "/v1/checks", { json });

    conforms("createCheck", received);
    const { output } = received.json<TaskResult>();
    expect(output).toMatchObject({
      form: "findings",
      findings: [{ words: "亲，", rule: { article: "第二条" } }, { words: "哦" }],
    });
  });

  it("say what is wrong with an input and never repeat it", async () => {
    const received = await draft({ input: { calls: [{ speaker: "来电人", text: 13_800_138_000 }] } });

    expect(received.status).toBe(422);
    expect(received.json()).toMatchObject({ error: { code: "task/invalid_input" } });
    expect(received.text).toContain("input.calls.0.text");
    expect(received.text).not.toContain("13800138000");
  });

  it("name those there are when another is asked for, or one of another kind", async () => {
    const unknown = await draft({ template: "obituary" });
    const otherKind = await draft({ template: "wording" });
    const otherTrade = await draft({ vertical: "smithy" });

    expect(unknown.json()).toMatchObject({
      error: { code: "task/unknown", message: expect.stringContaining("call-slip") },
    });
    expect(otherKind.json()).toMatchObject({ error: { code: "task/unknown" } });
    expect(otherTrade.json()).toMatchObject({ error: { code: "vertical/unknown" } });
  });

  it("stand in the list of verticals with the form of their input", async () => {
    const received = await server.send("GET", "/v1/verticals");

    conforms("listVerticals", received);
    const { verticals } = received.json<{
      verticals: readonly { tasks: readonly { id: string; input: object }[] }[];
    }>();
    const [first] = verticals;
    expect(first?.tasks.map(({ id }) => id)).toEqual(["call-slip", "wording"]);
    expect(first?.tasks[0]?.input).toMatchObject({ type: "object", properties: { calls: { type: "array" } } });
  });
});
