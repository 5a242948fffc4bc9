import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Partner, startPartner } from "../testing/partner.ts";
import { createRemoteTranscriber } from "./remote-transcriber.ts";
import { heardIn, transcriptionReply } from "./transcription-reply.ts";

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner({ key: "secret" });
});
afterEach(() => partner.close());

const recording = (said: string) => ({
  bytes: new Uint8Array(Buffer.from(said)),
  mediaType: "audio/webm",
  fileName: "诊室.webm",
});
const transcriber = (key = "secret") =>
  createRemoteTranscriber(
    { address: `${partner.address}/v1`, key, keyVariable: "SPEECH_API_KEY" },
    { id: "speech:paraformer-zh", model: "paraformer-zh" },
  );

describe("a speech model behind /audio/transcriptions", () => {
  it("gives segments with their speakers, times and how sure it was of each word", async () => {
    const heard = await transcriber().hear(recording("医生：哪里不舒服？\n患者：吃了阿莫西林{0.4}三天。"), {});

    expect(heard.duration).toBe(4);
    expect(heard.segments).toMatchObject([
      { speaker: "医生", text: "哪里不舒服？", start: 0, end: 2 },
      { speaker: "患者", text: "吃了阿莫西林三天。", start: 2, end: 4 },
    ]);
    expect(heard.segments[1]?.words?.[0]).toEqual({ text: "吃了阿莫西林", confidence: 0.4 });
    expect(heard.segments[0]?.confidence).toBeCloseTo(Math.exp(-0.05));
    expect(partner.received[0]?.path).toBe("/v1/audio/transcriptions");
  });

  it("tries again what may pass, and sends the whole recording again", async () => {
    partner.order({ kind: "status", status: 503, retryAfter: "0" });

    const { segments } = await transcriber().hear(recording("咳嗽三天。"), { language: "zh" });

    expect(segments.map(({ text }) => text)).toEqual(["咳嗽三天。"]);
    expect(partner.received).toHaveLength(2);
  });

  it("names the key that is refused", async () => {
    await expect(transcriber("wrong").hear(recording("咳嗽。"), {})).rejects.toMatchObject({
      code: "model/key_refused",
      values: { variable: "SPEECH_API_KEY" },
    });
  });
});

describe("the replies of speech servers", () => {
  it("are read under the names that servers give to speakers, confidence and words", () => {
    const reply = transcriptionReply.parse({
      text: "头晕两天。没有呕吐。",
      segments: [
        { text: "头晕两天。", start: 0, end: 1, spk: 0, confidence: 0.9 },
        { text: "没有呕吐。", start: 1, end: 2, speaker_id: "spk1", score: 1.2 },
      ],
      words: [
        { word: "两天", start: 0.4, end: 0.8 },
        { word: "没有", start: 1, end: 1.3, score: 0.5 },
      ],
    });

    expect(heardIn(reply)?.segments).toEqual([
      { text: "头晕两天。", start: 0, end: 1, speaker: "0", confidence: 0.9, words: [{ text: "两天" }] },
      {
        text: "没有呕吐。",
        start: 1,
        end: 2,
        speaker: "spk1",
        confidence: 1,
        words: [{ text: "没有", confidence: 0.5 }],
      },
    ]);
  });

  it("are one segment where a server gives only its text, and none where it gives nothing", () => {
    expect(heardIn(transcriptionReply.parse({ text: "咳嗽三天" }))?.segments).toEqual([{ text: "咳嗽三天" }]);
    expect(heardIn(transcriptionReply.parse({}))).toBeUndefined();
  });
});
