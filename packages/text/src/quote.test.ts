import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodePoints } from "./code-points.ts";
import { findQuote } from "./quote.ts";

const SOURCE = "𠮷甲：第三条　申请人应当提交“居住证”（原件），费用 10 元。\n第四条　乙。";

describe("findQuote", () => {
  const quoted = (quote: string) => {
    const span = findQuote(SOURCE, quote);
    return span && createCodePoints(SOURCE).slice(span.start, span.end);
  };

  it("finds the exact words", () => {
    expect(quoted("申请人应当提交")).toBe("申请人应当提交");
  });

  it.each([
    ['提交"居住证"(原件),费用10元', "提交“居住证”（原件），费用 10 元"],
    ["提交「居住证」", "提交“居住证”"],
    ["⽤ 10元", "用 10 元"],
    ["费用10元。第四条乙", "费用 10 元。\n第四条　乙"],
  ])("finds %s without regard to width, spaces, quotation marks and radicals", (quote, found) => {
    expect(quoted(quote)).toBe(found);
  });

  it.each(["提交身份证", "", "  ", "费用 11 元"])("does not find %j", (quote) => {
    expect(findQuote(SOURCE, quote)).toBeUndefined();
  });

  it("finds every part of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "grapheme" }), (quote, before) => {
        if (quote.trim() === "") return;
        expect(findQuote(before + quote, quote)).toBeDefined();
      }),
    );
  });
});
