import { join } from "node:path";
import { readConfiguration, verticals } from "@guildhall/runtime";
import { describe, expect, it } from "vitest";
import { makeQuestions } from "./make-questions.ts";
import { runIdentifiers } from "./run-identifiers.ts";
import type { Source } from "./things.ts";

const law: Source = {
  key: "law",
  title: "中华人民共和国河道法",
  text: "第一条　为了管理河道。\n第二条　本法适用于河道。\n第二条之一　湖泊参照本法。",
};
const notice: Source = { key: "notice", title: "通知", text: "临政办发〔2024〕12号\n各区：按照办法办理。" };
const mention: Source = { key: "mention", title: "指南", text: "依据《办法》（临政办发[2024]12号）办理。" };

describe("makeQuestions", () => {
  it("asks for every article, 之一 too, and accepts that article only", () => {
    const asked = makeQuestions([law], 10, 1);

    expect(new Set(asked.map(({ right }) => right.join()))).toEqual(
      new Set(["law#第1条", "law#第2条", "law#第2条之1"]),
    );
  });

  it("wants the document of that number, not what mentions it", () => {
    expect(makeQuestions([notice, mention], 10, 1).map(({ kind, right }) => ({ kind, right }))).toEqual([
      { kind: "document-number", right: ["notice"] },
    ]);
  });

  it("accepts every mention, in any bracket, where the document itself is not held", () => {
    const other: Source = { key: "other", title: "指南", text: "见《办法》（临政办发【2024】第12号）。" };

    expect(makeQuestions([mention, other], 10, 1)[0]?.right).toEqual(["mention", "other"]);
  });

  it("asks the same questions each time", () => {
    expect(makeQuestions([law, notice], 3, 7)).toEqual(makeQuestions([law, notice], 3, 7));
  });
});

describe("eval identifiers", () => {
  it.each(verticals.map(({ id }) => id))(
    "finds whatever the samples of %s are asked for by number or name first",
    async (id) => {
      const samples = verticals.find((vertical) => vertical.id === id)?.samples ?? "";
      const from = {
        set: id,
        vertical: id,
        documents: [samples],
        collection: "samples",
        metadata: join(samples, "meta.json"),
      };
      const configuration = await readConfiguration("guildhall.yaml", {}, {});

      const { results } = await runIdentifiers({ from, count: 60 }, verticals, configuration, {
        command: "guildhall eval identifiers",
        date: "2026-11-23",
        commit: "abc1234",
      });

      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ rank }) => rank !== 1)).toEqual([]);
    },
  );
});
