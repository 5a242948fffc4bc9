import { expect, it } from "vitest";
import { joinedSentences } from "./sentence-gap.ts";

it.each([
  [["She has a fever.", "No cough."], "She has a fever. No cough."],
  [["咳嗽3天。", "无发热。"], "咳嗽3天。无发热。"],
  [["BP 120/80 mmHg.", "神志清。"], "BP 120/80 mmHg.神志清。"],
  [[], ""],
])("joins %j with a space between Latin letters only", (texts, joined) => {
  expect(joinedSentences(texts.map((text) => ({ text })))).toBe(joined);
});
