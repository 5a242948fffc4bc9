import type { AnswerSentence, Draft, Guard, RankedPassage } from "@guildhall/core";
import { localPrincipal } from "@guildhall/core";
import { everySentenceCites, generatedTextIsSupported, judge, judged, quotesStandInSource } from "@guildhall/guard";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrounding, type Grounds } from "./grounding.ts";

const texts = [
  "安立平片用法用量：口服，成人每次5 mg，每日一次。最大剂量每日不超过10 mg。孕妇禁用。",
  "安立平片的常见不良反应为头晕和踝部水肿，发生率约百分之二。药品应密封保存，有效期24个月。",
];
const passages = texts.map(
  (text, index) =>
    ({
      passage: {
        passageId: `p${index}`,
        documentId: "d",
        versionId: "v",
        ordinal: index,
        start: index === 0 ? 0 : Array.from(texts[0] ?? "").length,
        end: 0,
        text,
        context: "安立平片说明书",
        locator: { kind: "characters", start: 0, end: 1 },
        identifiers: [],
      },
      document: {
        version: {
          documentId: "d",
          versionId: "v",
          title: "安立平片说明书",
          facts: {},
          corpus: { vertical: "x", collection: "default" },
        },
      },
      standing: { status: "unknown" },
      score: 1,
      reasons: [],
    }) as unknown as RankedPassage,
);
const said = (text: string): AnswerSentence => ({ text, citations: [], support: "not_checked" });
const question = "安立平片怎么服用，有什么不良反应？";
const grounded = (sentences: readonly AnswerSentence[], grounds: Partial<Grounds> = {}): Draft => {
  const grounding = createGrounding({ question, passages, ...grounds });
  for (const sentence of sentences) grounding.add(sentence);
  return grounding.draft();
};
const groundedOf = (...sentences: readonly string[]): Draft => grounded(sentences.map(said));
const view = (draft: Draft) => ({
  question: { text: question, verticals: ["x"], filters: {}, history: false, principal: localPrincipal },
  passages,
  draft,
  sourceOf: () => texts.join(""),
});

describe("grounded", () => {
  it("GRD-09 cites the sentences that bear a generated one out, with all its figures", () => {
    const { sentences, citations } = groundedOf("成人每次服用5毫克，每日一次，有效期为两年。");

    expect(sentences).toEqual([
      { text: "成人每次服用5毫克，每日一次，有效期为两年。", citations: ["c1", "c2"], support: "supported" },
    ]);
    expect(citations.map(({ quote }) => quote)).toEqual([
      "安立平片用法用量：口服，成人每次5 mg，每日一次。",
      "药品应密封保存，有效期24个月。",
    ]);
    expect(
      judge([everySentenceCites, quotesStandInSource], view({ sentences, citations })).map(({ verdict }) => verdict),
    ).toEqual(["allow", "allow"]);
  });

  it("judges every sentence of a piece on its own", () => {
    const { sentences } = groundedOf("成人每次5 mg，每日一次。儿童每次50 mg，每日三次。");

    expect(sentences.map(({ support }) => support)).toEqual(["supported", "unsupported"]);
  });

  it.each([
    "成人每次5 g，每日一次。",
    "最大剂量每日不超过10 g。",
    "头晕的发生率约20%。",
    "成人每日5 mg，每次一片。",
    "药品有效期为24天。",
    "自2019年起，本品由宁汐制药供应。",
  ])("GRD-08 finds no support for %s", (sentence) => {
    expect(groundedOf(sentence).sentences.map(({ support }) => support)).not.toContain("supported");
  });

  it("GRD-02 takes nothing from what was withheld from the model", () => {
    const shownAs = (text: string): string => text.replace("孕妇禁用。", "〔略〕");
    const { sentences } = grounded([said("孕妇禁用。")], { shownAs });

    expect(sentences.map(({ support }) => support)).toEqual(["unsupported"]);
  });

  it("leaves quotes as they are", () => {
    const quote: AnswerSentence = { text: "孕妇禁用。", citations: ["c1"], support: "verbatim" };

    expect(grounded([quote]).sentences).toEqual([quote]);
  });

  it("GRD-13 leaves a sentence unchecked when the check fails, and an unchecked sentence is blocked", () => {
    const { sentences } = grounded([said("成人每次5 mg。")], { passages: undefined as unknown as RankedPassage[] });

    expect(sentences.map(({ support }) => support)).toEqual(["not_checked"]);
    expect(judge([generatedTextIsSupported], view({ sentences, citations: [] }))[0]?.verdict).toBe("block");
  });

  it("GRD-09 leaves no dangling citation, whatever a model says", () => {
    const word = fc.constantFrom(
      "安立平片",
      "每次",
      "5 mg",
      "10 g",
      "每日一次",
      "孕妇",
      "禁用",
      "。",
      "，",
      "头晕",
      "百分之二",
      "\n",
      "𠮷",
      "c9",
      "[1]",
    );
    const pieces = fc.array(
      fc.array(word, { maxLength: 12 }).map((words) => words.join("")),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(pieces, (sentences) => {
        const draft = groundedOf(...sentences);
        const known = new Set(draft.citations.map(({ id }) => id));

        expect(known.size).toBe(draft.citations.length);
        for (const { citations, support } of draft.sentences) {
          expect(citations.every((id) => known.has(id))).toBe(true);
          expect(support === "supported").toBe(citations.length > 0);
        }
        expect(judge([quotesStandInSource], view(draft))[0]?.verdict).toBe("allow");
      }),
      { numRuns: 300 },
    );
  });
});

describe("generatedTextIsSupported", () => {
  const verdictOn = (draft: Draft, guards: readonly Guard[] = [generatedTextIsSupported]) =>
    judge(guards, view(draft))[0];

  it("takes out what has no support and says so in both languages, with its rule", () => {
    const draft = groundedOf("成人每次5 mg，每日一次。", "儿童每次50 mg，每日三次。");
    const verdict = verdictOn(draft);

    expect(verdict?.verdict).toBe("redact");
    expect(verdict?.reason.zh).toContain("1 句");
    expect(verdict?.reason.en).toContain("left out");
    expect(verdict?.rule.source).not.toBe("");
    expect(judged([generatedTextIsSupported], view(draft)).draft.sentences.map(({ text }) => text)).toEqual([
      "成人每次5 mg，每日一次。",
    ]);
  });

  it("blocks an answer of which nothing is left", () => {
    expect(verdictOn(groundedOf("儿童每次50 mg，每日三次。"))?.verdict).toBe("block");
  });

  it("lets supported and quoted sentences pass", () => {
    const quote: AnswerSentence = { text: "孕妇禁用。", citations: ["c1"], support: "verbatim" };

    expect(verdictOn(groundedOf("成人每次5 mg，每日一次。"))?.verdict).toBe("allow");
    expect(verdictOn({ sentences: [quote], citations: [] })?.verdict).toBe("allow");
  });
});
