import { describe, expect, it } from "vitest";
import { nounAsked } from "./noun-asked.ts";

describe("nounAsked", () => {
  it.each([
    ["申请摊位需要哪些材料？", "材料"],
    ["临州的夜市由什么机构管理？", "机构"],
    ["夜市的摊位费是多少？", "位费"],
    ["临州有多少个码头？", "码头"],
  ])("finds what %s asks for", (question, noun) => {
    expect(nounAsked(question)).toBe(noun);
  });

  it("passes over nouns that any question may ask for", () => {
    expect(nounAsked("临州市采取了哪些措施？")).toBeUndefined();
  });

  it("finds none in an English question", () => {
    expect(nounAsked("Which documents are needed?")).toBeUndefined();
  });
});
