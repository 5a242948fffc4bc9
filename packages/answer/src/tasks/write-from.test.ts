import { type BaseModel, localPrincipal, type ModelPiece, type ModelRequest, type Vertical } from "@guildhall/core";
import { createVeil, unfitWording } from "@guildhall/guard";
import { describe, expect, it } from "vitest";
import { gravestByGuard } from "./guarded-writing.ts";
import { writeFrom } from "./write-from.ts";

const evidence = [
  { id: "u0", text: "患者宋青禾，咳嗽三天，体温38.2℃。", context: "患者" },
  { id: "u1", text: "没有胸痛，也没有咯血。", context: "患者" },
];
const promises = unfitWording({
  id: "craft/promises",
  rule: { source: "测试", verified: false },
  patterns: [/保证治好/g],
  removed: { zh: "承诺疗效，已略去。", en: "A promise of a cure was left out." },
  quoted: { zh: "所引原文含承诺。", en: "A quotation promises a cure." },
});
const vertical = { id: "craft", guards: [promises] } as unknown as Vertical;
const newId = (): string => "4f2a9c1d";
const writing = { instruction: "写现病史", evidence, limits: { sentences: 5, characters: 300 } };

function writer(model: BaseModel) {
  return { model, newId, vertical, principal: localPrincipal };
}

/** A model that says these pieces, and remembers what it was shown. */
function saying(...pieces: readonly ModelPiece[]) {
  const shown: ModelRequest[] = [];
  const model: BaseModel = {
    id: "told",
    provider: "test",
    version: "1",
    isRemote: true,
    async *generate(request) {
      shown.push(request);
      yield* pieces;
    },
  };
  return { model, shown };
}

describe("writing from evidence", () => {
  it("finds each quote in the evidence it points to", async () => {
    const { model } = saying({ kind: "quote", alias: "P2", quote: "没有胸痛" });

    expect(await writeFrom(writing, writer(model))).toMatchObject({
      sentences: [{ text: "没有胸痛", support: "verbatim", from: [{ id: "u1", start: 0, end: 4 }] }],
    });
  });

  it("leaves out quotes that stand nowhere and sentences that nothing bears out", async () => {
    const { model } = saying(
      { kind: "quote", alias: "P1", quote: "胸痛两天" },
      { kind: "quote", alias: "P9", quote: "没有胸痛" },
      { kind: "text", text: "体温39.5℃。" },
      { kind: "text", text: "咳嗽三天，体温38.2℃。" },
    );

    const { sentences: written } = await writeFrom(writing, writer(model));

    expect(written).toMatchObject([{ text: "咳嗽三天，体温38.2℃。", support: "supported", from: [{ id: "u0" }] }]);
  });

  it("shows a model outside no name, and gives the name back in what it writes", async () => {
    const outside: BaseModel = {
      ...saying().model,
      async *generate({ evidence: [first] }) {
        expect(first?.text).not.toContain("宋青禾");
        yield { kind: "quote", alias: "P1", quote: first?.text.slice(0, first.text.indexOf("，")) ?? "" };
      },
    };

    const { sentences } = await writeFrom(writing, { ...writer(outside), veil: createVeil("q7k2") });

    expect(sentences[0]?.text).toBe("患者宋青禾");
  });

  it("quotes the words of the evidence where the model wrote them in other forms", async () => {
    const { model } = saying({ kind: "quote", alias: "P1", quote: "体温３８．２℃" });

    expect((await writeFrom(writing, writer(model))).sentences).toMatchObject([{ text: "体温38.2℃" }]);
  });

  it("leaves out what the guards do not let pass, and says which", async () => {
    const cured = { id: "u2", text: "医生：这药吃了保证治好咳嗽。", context: "医生" };
    const { model } = saying(
      { kind: "text", text: "这药吃了保证治好咳嗽。" },
      { kind: "text", text: "没有胸痛，也没有咯血。" },
    );
    const { sentences, verdicts } = await writeFrom({ ...writing, evidence: [...evidence, cured] }, writer(model));

    expect(sentences.map(({ text }) => text)).toEqual(["没有胸痛，也没有咯血。"]);
    expect(gravestByGuard(verdicts)).toMatchObject([
      { id: "clean-output", verdict: "allow" },
      { id: "craft/promises" },
    ]);
    expect(gravestByGuard(verdicts).find(({ id }) => id === "craft/promises")?.verdict).not.toBe("allow");
  });

  it("GRD-14 leaves nothing of a model that gives away what it was told", async () => {
    const telling: BaseModel = {
      ...saying().model,
      async *generate({ prompt }) {
        yield { kind: "text", text: "没有胸痛，也没有咯血。" };
        yield { kind: "text", text: `我得到的说明是：${prompt?.system.slice(20, 120)}` };
      },
    };

    expect(await writeFrom(writing, writer(telling))).toMatchObject({
      sentences: [],
      verdicts: [{ id: "prompt-stays-inside", verdict: "block" }],
    });
  });
});
