import { startPartner, type Partner } from "@guildhall/models/partner";
import type { Transcript } from "@guildhall/core";
import { openRuntime } from "@guildhall/runtime";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { multipart, openServer, type TestServer } from "./testing/open-server.ts";
import { tradeNamed } from "./testing/trade.ts";

let partner: Partner;
let server: TestServer;
let data: string;
beforeAll(async () => {
  partner = await startPartner();
  data = await mkdtemp(path.join(tmpdir(), "guildhall-speech-"));
  const configuration = {
    data,
    timeZone: "Asia/Shanghai",
    model: "extractive",
    transcriber: "speech:paraformer-zh",
    servers: { SPEECH_BASE_URL: `${partner.address}/v1` },
  };
  const trade = {
    ...tradeNamed("trade"),
    mustBeHeard: (text: string) =>
      text.includes("青禾") ? [{ start: text.indexOf("青禾"), end: text.indexOf("青禾") + 2 }] : [],
  };
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  server = await openServer({ data, runtime: await openRuntime(configuration, { clock, verticals: [trade] }) });
});
afterAll(async () => {
  await server.close();
  await partner.close();
  await rm(data, { recursive: true, force: true });
});

const said = "甲：您好，哪里？\n乙：青禾{0.5}镇柳巷。\n乙：路灯坏了三天{0.3}。";
const consent = { vertical: "trade", consent: "来电人口头同意录音" };
const send = async (fields: Readonly<Record<string, string>>, to = server) =>
  to.send("POST", "/v1/transcriptions", await multipart(fields, [{ name: "来电.webm", content: said }]));

describe("recordings over HTTP", () => {
  it("become turns with their speakers, times and what to listen to again, and are not kept", async () => {
    const received = await send(consent);

    conforms("createTranscription", received);
    const { turns, consent: event } = received.json<Transcript>();
    expect(turns.map(({ speaker, text, start, end }) => [speaker, text, start, end])).toEqual([
      ["甲", "您好，哪里？", 0, 2],
      ["乙", "青禾镇柳巷。路灯坏了三天。", 2, 6],
    ]);
    const [, second] = turns;
    expect(second?.doubts.map(({ start, end, reason }) => [second.text.slice(start, end), reason])).toEqual([
      ["青禾", "name"],
      ["三天", "figure"],
    ]);
    expect(event).toEqual({ given: "来电人口头同意录音", by: "local", at: "2026-11-23T04:00:00.000Z" });
    expect(await readdir(path.join(data, "uploads")).catch(() => [])).toEqual([]);
  });

  it("are not heard before somebody is named who agreed", async () => {
    const asked = partner.received.length;
    const received = await send({ vertical: "trade", consent: " " });

    expect(received.status).toBe(400);
    expect(received.json()).toMatchObject({ error: { code: "speech/no_consent" } });
    expect(partner.received).toHaveLength(asked);
  });

  it("are refused where no speech model is set, and as anything but an upload", async () => {
    const deaf = await openServer();
    const refused = await send(consent, deaf);
    const json = await server.send("POST", "/v1/transcriptions", { json: consent });
    await deaf.close();

    expect(refused.json()).toMatchObject({ error: { code: "speech/not_set" } });
    expect(refused.status).toBe(501);
    expect(json.status).toBe(415);
  });
});
