import type { BaseModel, ModelPiece, ModelRequest } from "@guildhall/core";
import { createVeil } from "@guildhall/guard";
import { describe, expect, it } from "vitest";
import { writeFrom } from "./write-from.ts";

const evidence = [
  { id: "u0", text: "患者宋青禾，咳嗽三天，体温38.2℃。", context: "患者" },
  { id: "u1", text: "没有胸痛，也没有咯血。", context: "患者" },
];
const newId = (): string => "4f2a9c1d";
const writing = { instruction: "写现病史", evidence, limits: { sentences: 5, characters: 300 } };

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

    expect(await writeFrom(writing, { model, newId })).toEqual([
      { text: "没有胸痛", support: "verbatim", from: [{ id: "u1", start: 0, end: 4 }] },
    ]);
  });

  it("leaves out quotes that stand nowhere and sentences that nothing bears out", async () => {
    const { model } = saying(
      { kind: "quote", alias: "P1", quote: "胸痛两天" },
      { kind: "quote", alias: "P9", quote: "没有胸痛" },
      { kind: "text", text: "体温39.5℃。" },
      { kind: "text", text: "咳嗽三天，体温38.2℃。" },
    );

    const written = await writeFrom(writing, { model, newId });

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

    const [sentence] = await writeFrom(writing, { model: outside, newId, veil: createVeil("q7k2") });

    expect(sentence?.text).toBe("患者宋青禾");
  });
});
