import type { DraftOutput, SourcedSentence } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edited } from "./edited.ts";

const said = (text: string): SourcedSentence => ({
  text,
  support: "verbatim",
  sources: [{ kind: "utterance", utterance: 0, start: 0, end: text.length }],
});

const draftOf = (sentences: readonly SourcedSentence[]): DraftOutput => ({
  form: "draft",
  title: { zh: "单", en: "Slip" },
  isInsufficient: false,
  sections: [{ id: "said", name: { zh: "内容", en: "Said" }, isRequired: true, sentences }],
  open: [{ section: "said", ask: { zh: "还有吗？", en: "Anything else?" } }],
  findings: [],
  citations: [],
});

const textOf = (draft: DraftOutput): string =>
  draft.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join("");
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "");

describe("editing a draft", () => {
  it("keeps every letter a person wrote, and gives no sentence of his a machine's source", () => {
    const words = fc.string({ unit: fc.constantFrom(..."咳嗽三天，。！？\n无热38.2℃".split("")), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), words, (held, text) => {
        const former = draftOf(held.map(said));
        const after = edited(former, [{ section: "said", text }], "沈医生");

        expect(letters(textOf(after))).toBe(letters(text));
        for (const sentence of after.sections[0]?.sentences ?? []) {
          const isHeld = held.includes(sentence.text);
          expect(sentence.sources[0]?.kind === "person" || isHeld).toBe(true);
        }
      }),
    );
  });

  it("leaves other sections alone and closes the question a filled section answers", () => {
    const after = edited(draftOf([]), [{ section: "said", text: "咳嗽三天。" }], "沈医生");

    expect(after.open).toEqual([]);
    expect(edited(draftOf([said("咳嗽。")]), [], "沈医生")).toEqual(draftOf([said("咳嗽。")]));
  });
});
