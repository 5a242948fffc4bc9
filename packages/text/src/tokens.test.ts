import { describe, expect, it } from "vitest";
import { estimateTokens } from "./tokens.ts";

describe("estimateTokens", () => {
  it.each([
    ["摊位费按月收取。", 8],
    ["𠮷，ａ", 3],
    ["hospital", 3],
    ["2026年", 3],
    ["", 0],
    [" \n　", 0],
  ])("counts %j as %i", (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });
});
