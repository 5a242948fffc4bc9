import { expect, it } from "vitest";
import { evaluateFacts } from "./evaluate-facts.ts";

const provenance = { command: "", date: "2026-11-27", commit: "" };
const turns = [
  { speaker: "医生", text: "怎么了？" },
  { speaker: "患者", text: "咳嗽三天了。" },
  { speaker: "医生", text: "考虑急性支气管炎。" },
];
const facts = [
  { turn: 1, words: "咳嗽三天", section: "present_illness" },
  { turn: 2, words: "急性支气管炎", section: "diagnosis" },
];

it("counts what a draft writes, where it writes it, and what it says that is false", () => {
  const { summary } = evaluateFacts("own", [{ id: "a", turns, facts, wrong: ["发热", "咳嗽3天"] }], provenance);

  expect(summary).toMatchObject({ facts: 2, kept: 1, inPlace: 1, falseStatements: 1 });
});

it("tells what is kept in a wrong section, and what is not kept", () => {
  const wrongly = [
    { turn: 1, words: "咳嗽三天", section: "family_history" },
    { turn: 0, words: "怎么了", section: "present_illness" },
  ];
  const { summary, results } = evaluateFacts("own", [{ id: "a", turns, facts: wrongly, wrong: [] }], provenance);

  expect(summary).toMatchObject({ facts: 2, kept: 0.5, inPlace: 0 });
  expect(results[0]).toMatchObject({ isKept: true, isInPlace: false });
});
