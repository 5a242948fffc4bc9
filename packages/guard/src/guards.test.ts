import type { Citation, Draft, GuardView } from "@guildhall/core";
import { localPrincipal } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { everySentenceCites, isBlocked, judge, quotesStandInSource } from "./index.ts";

const source = "第一条　试用期不得超过𠮷个月。";
const citation: Citation = {
  id: "c1",
  documentId: "d",
  versionId: "v",
  passageId: "p",
  vertical: "x",
  collection: "default",
  title: "办法",
  locator: { kind: "characters", start: 4, end: 15 },
  quote: "试用期不得超过𠮷个月。",
  start: 4,
  end: 15,
  dates: {},
  standing: { status: "unknown" },
  fictional: false,
};
const view = (draft: Draft): GuardView => ({
  question: { text: "试用期", verticals: ["x"], filters: {}, history: false, principal: localPrincipal },
  passages: [],
  draft,
  sourceOf: (versionId) => (versionId === "v" ? source : undefined),
});
const draftOf = (changed: Partial<Citation>, citations = ["c1"]): Draft => ({
  sentences: [{ text: "试用期不得超过𠮷个月。", citations, support: "verbatim" }],
  citations: [{ ...citation, ...changed }],
});

describe("the platform's guards", () => {
  it("let a cited quote pass that stands in its source, counted in code points", () => {
    expect(isBlocked(judge([everySentenceCites, quotesStandInSource], view(draftOf({}))))).toBe(false);
  });

  it.each([
    ["one character differs", draftOf({ quote: "试用期不得超过六个月。" })],
    ["it stands elsewhere", draftOf({ start: 5, end: 16 })],
    ["its source is not there", draftOf({ versionId: "w" })],
    ["it is empty", draftOf({ quote: "", start: 4, end: 4 })],
  ])("block a quote when %s", (_, draft) => {
    expect(isBlocked(judge([quotesStandInSource], view(draft)))).toBe(true);
  });

  it.each([
    ["nothing", []],
    ["a citation that is not there", ["c9"]],
  ])("block a sentence that cites %s", (_, citations) => {
    expect(isBlocked(judge([everySentenceCites], view(draftOf({}, citations))))).toBe(true);
  });
});

describe("judge", () => {
  it("blocks when a guard throws, and stops there", () => {
    const broken = {
      ...everySentenceCites,
      id: "broken",
      judge: () => {
        throw new Error("boom");
      },
    };

    const verdicts = judge([broken, quotesStandInSource], view(draftOf({})));

    expect(verdicts.map(({ id, verdict }) => [id, verdict])).toEqual([["broken", "block"]]);
  });
});
