import type { Collection, Passage } from "@guildhall/core";
import { searchWords } from "@guildhall/text";
import { describe, expect, it } from "vitest";
import { withinOutright } from "./outright.ts";

const scope = { principal: { tenant: "local", labels: [], roles: [] }, vertical: "medical", collections: ["default"] };
const endings = ["片", "胶囊", "软胶囊"];

/** Passages that are found by sharing any word, those that share most first. */
function holding(...texts: readonly string[]): Pick<Collection, "containing" | "passages"> {
  return {
    containing: async (words) =>
      texts
        .map((text) => ({ text, score: words.filter(({ word }) => searchWords(text).includes(word)).length }))
        .filter(({ score }) => score > 0)
        .toSorted((left, right) => right.score - left.score)
        .map(({ text, score }) => ({ passageId: text, versionId: text, score })),
    passages: async (ids) => ids.map((text): Passage => ({ passageId: text, context: "", text }) as unknown as Passage),
  };
}

const found = async (question: string, ...texts: readonly string[]) => {
  const { hits } = await withinOutright(question, endings, scope, holding(...texts));
  return hits.map(({ passageId, reason }) => [passageId, reason.step === "names" ? reason.name : ""]);
};

describe("withinOutright", () => {
  it("finds the passages that say a name no list holds, and no other that shares its words", async () => {
    expect(
      await found("青桂片吃了有副作用吗", "可服青桂片，饭后服用。", "照一次胸片没有副作用。", "桂片切成青色的丝。"),
    ).toEqual([["可服青桂片，饭后服用。", "青桂片"]]);
  });

  it("tells by the passages where a name begins", async () => {
    expect(await found("请问复方青桂片怎么用", "可服青桂片。", "复方青桂片一日三次。")).toEqual([
      ["复方青桂片一日三次。", "复方青桂片"],
    ]);
    expect(await found("我吃了青桂片", "可服青桂片。")).toEqual([["可服青桂片。", "青桂片"]]);
  });

  it("reads every width and letter case", async () => {
    expect(await found("Ｂ６青桂软胶囊", "b6青桂软胶囊，每日一粒。")).toEqual([
      ["b6青桂软胶囊，每日一粒。", "b6青桂软胶囊"],
    ]);
  });

  it("takes one character before an ending for no name: 胸片 is none", async () => {
    expect(await found("胸片要不要拍", "胸片显示正常。")).toEqual([]);
  });

  it("lifts nothing for a question that lists many names", async () => {
    const listed = "青桂片、白桂片、红桂片、紫桂片都吃过";

    expect(await found(listed, "可服青桂片。")).toEqual([]);
  });
});
