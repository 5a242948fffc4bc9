import type { AnswerSentence, Citation, Draft, Guard, GuardView, Verdict } from "@guildhall/core";
import { localPrincipal } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlocked, judge, judged } from "../index.ts";
import { redacted } from "./redacted.ts";

const sentence = (text: string, more: Partial<AnswerSentence> = {}): AnswerSentence => ({
  text,
  citations: [],
  support: "supported",
  ...more,
});
const viewOf = (...sentences: readonly AnswerSentence[]): GuardView => ({
  question: { text: "问", verticals: ["x"], filters: {}, history: false, principal: localPrincipal },
  passages: [],
  draft: { sentences, citations: [] },
  sourceOf: () => undefined,
});
const reason = { zh: "有", en: "found" };
const guardThat = (judges: Guard["judge"], more: Partial<Guard> = {}): Guard => ({
  id: "甲",
  sees: "draft",
  release: "hold",
  rule: { source: "规则", verified: true },
  judge: judges,
  ...more,
});
const finds = (word: string, verdict: Verdict["verdict"]): Guard["judge"] => {
  return ({ draft }) => {
    const spans = draft.sentences.flatMap(({ text }, index) => {
      const at = text.indexOf(word);
      return at < 0 ? [] : [{ sentence: index, start: at, end: at + word.length }];
    });
    return spans.length > 0 ? { verdict, reason, spans } : { verdict: "allow", reason };
  };
};

describe("judging a draft", () => {
  it("shows no guard what one before it took out", () => {
    const { verdicts, draft } = judged(
      [guardThat(finds("甲乙", "redact")), guardThat(finds("甲乙", "block"), { id: "乙" })],
      viewOf(sentence("有甲乙在此。"), sentence("无。")),
    );

    expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["甲", "redact"],
      ["乙", "allow"],
    ]);
    expect(draft.sentences.map(({ text }) => text)).toEqual(["有〔…〕在此。", "无。"]);
    expect(verdicts[0]?.spans).toEqual([{ sentence: 0, start: 1, end: 3 }]);
  });

  it("leaves what is marked where it stands", () => {
    const { verdicts, draft } = judged([guardThat(finds("甲乙", "mark"))], viewOf(sentence("有甲乙在此。")));

    expect(verdicts[0]).toMatchObject({ verdict: "mark", spans: [{ sentence: 0, start: 1, end: 3 }] });
    expect(draft.sentences[0]?.text).toBe("有甲乙在此。");
  });

  it("blocks where nothing is left", () => {
    const whole = finds("甲乙。", "redact");

    expect(isBlocked(judge([guardThat(whole)], viewOf(sentence("甲乙。"))))).toBe(true);
  });

  it("takes a quotation out as a whole, with the citation that only it had", () => {
    const draft: Draft = {
      sentences: [
        sentence("有甲乙在此。", { support: "verbatim", citations: ["c1"] }),
        sentence("无。", { citations: ["c2"] }),
      ],
      citations: [{ id: "c1" } as Citation, { id: "c2" } as Citation],
    };
    const left = redacted(draft, [{ sentence: 0, start: 1, end: 3 }]);

    expect(left.sentences.map(({ text }) => text)).toEqual(["无。"]);
    expect(left.citations.map(({ id }) => id)).toEqual(["c2"]);
  });

  it("asks a guard on sentences about each of them and says which it meant", () => {
    const seen: string[] = [];
    const guard = guardThat(
      (view) => {
        seen.push(view.draft.sentences.map(({ text }) => text).join("|"));
        return finds("乙", "redact")(view);
      },
      { sees: "sentence" },
    );
    const { draft } = judged([guard], viewOf(sentence("甲。"), sentence("乙来了。"), sentence("丙。")));

    expect(seen).toEqual(["甲。", "乙来了。", "丙。"]);
    expect(draft.sentences.map(({ text }) => text)).toEqual(["甲。", "〔…〕来了。", "丙。"]);
  });

  it("leaves no word between the ends of what is taken out, and all others", () => {
    const text = fc.array(fc.constantFrom("甲", "乙", "𠮷", "a", " "), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 3 }), (points, ranges) => {
        const spans = ranges.map(([a, b]) => ({ sentence: 0, start: Math.min(a, b), end: Math.max(a, b) }));
        const kept = points.filter((_, at) => !spans.some(({ start, end }) => at >= start && at < end)).join("");
        const [left] = redacted({ sentences: [sentence(points.join(""))], citations: [] }, spans).sentences;

        expect(left?.text.replaceAll("〔…〕", "").trim() ?? "").toBe(kept.trim());
      }),
    );
  });
});

describe("GRD-13 a guard that fails", () => {
  it("blocks when it throws, is named, and ends the judging", () => {
    const broken = guardThat(() => {
      throw new Error("boom");
    });
    const verdicts = judge([broken, guardThat(finds("甲", "block"), { id: "乙" })], viewOf(sentence("甲。")));

    expect(verdicts).toMatchObject([{ id: "甲", verdict: "block", fault: "threw", rule: { source: "规则" } }]);
    expect(verdicts).toHaveLength(1);
  });

  it("blocks when it takes longer than it may, whatever it says", () => {
    let now = 0;
    const slow = guardThat(
      () => {
        now += 51;
        return { verdict: "allow", reason };
      },
      { milliseconds: 50 },
    );
    const verdicts = judge([slow], viewOf(sentence("甲。")), () => now);

    expect(verdicts).toMatchObject([{ verdict: "block", fault: "too_slow" }]);
    expect(verdicts[0]?.reason.zh).not.toBe("");
    expect(verdicts[0]?.reason.en).not.toBe("");
  });
});
