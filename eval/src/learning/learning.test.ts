import { describe, expect, it } from "vitest";
import type { Query, RetrievalSet } from "../read-set.ts";
import { foldsOf } from "./folds.ts";
import { crossValidating, learningFrom, type Learner } from "./learning.ts";
import { type LearnedPair, pairsOf } from "./pairs.ts";

const queries: readonly Query[] = Array.from({ length: 23 }, (_, at) => ({ id: `q${at}`, text: `第${at}个问题` }));
const set: RetrievalSet = {
  name: "社保",
  queries,
  judgments: new Map(queries.map(({ id }) => [id, new Map([[`d-${id}`, 1]])])),
  corpus: async function* () {},
};

/** Ports that find nothing and a learner that remembers what it was told, with what was asked in between. */
function listening() {
  const heard: (readonly LearnedPair[] | string)[] = [];
  const learner: Learner = { learn: async (pairs) => void heard.push(pairs) };
  const ports = {
    index: async () => {},
    search: async (text: string) => (heard.push(text), []),
    stopwatch: () => 0,
  };
  return { heard, learner, ports };
}

describe("pairsOf", () => {
  it("gives each question with each relevant document, and no other", () => {
    const judgments = new Map([
      [
        "q1",
        new Map([
          ["d1", 2],
          ["d2", 0],
          ["d3", 1],
        ]),
      ],
    ]);

    expect(
      pairsOf(
        [
          { id: "q1", text: "问" },
          { id: "q2", text: "无人判过" },
        ],
        judgments,
      ),
    ).toEqual([
      { question: "问", documentId: "d1" },
      { question: "问", documentId: "d3" },
    ]);
  });
});

describe("foldsOf", () => {
  it("puts every question into one of parts of about one size, always the same", () => {
    const folds = foldsOf(queries, 5);

    expect(folds.map(({ length }) => length)).toEqual([5, 5, 5, 4, 4]);
    expect(new Set(folds.flat().map(({ id }) => id)).size).toBe(23);
    expect(foldsOf(queries.toReversed(), 5).map((fold) => fold.map(({ id }) => id))).toEqual(
      folds.map((fold) => fold.map(({ id }) => id)),
    );
  });

  it("keeps questions together that differ in punctuation and width alone", () => {
    const same = ["工伤怎么认定？", "工伤怎么认定", "工伤 怎么认定!", "工伤怎么认定（？）"].map((text, at) => ({
      id: `s${at}`,
      text,
    }));

    const folds = foldsOf([...queries, ...same], 5);

    expect(folds.filter((fold) => fold.some(({ id }) => id.startsWith("s")))).toHaveLength(1);
  });
});

describe("learningFrom", () => {
  it("takes another set in after the corpus, without the questions that are measured, and says how many those were", async () => {
    const { heard, learner, ports } = listening();
    const other = {
      name: "已确认",
      queries: [
        { id: "x", text: "别的问题" },
        { id: "y", text: "第3个问题！" },
      ],
    };
    const judgments = new Map([
      ["x", new Map([["d1", 1]])],
      ["y", new Map([["d2", 1]])],
    ]);

    const learning = learningFrom({ ...other, judgments }, set, ports, learner);
    await learning.ports.index(set.corpus());

    expect(heard).toEqual([[{ question: "别的问题", documentId: "d1" }]]);
    expect(learning.learned()).toMatchObject({ from: "已确认", pairs: 1, dropped: 1 });
  });
});

describe("crossValidating", () => {
  it("asks every question once, never after learning it", async () => {
    const { heard, learner, ports } = listening();
    const { set: ordered, ports: folded, learned } = crossValidating(set, 5, ports, learner);

    for (const { text } of ordered.queries) await folded.search(text, 10);

    let known = new Set<string>();
    const asked: { readonly text: string; readonly wasLearned: boolean }[] = [];
    for (const each of heard) {
      if (typeof each === "string") asked.push({ text: each, wasLearned: known.has(each) });
      else known = new Set(each.map(({ question }) => question));
    }
    expect(asked.filter(({ wasLearned }) => wasLearned)).toEqual([]);
    expect(asked.map(({ text }) => text).toSorted()).toEqual(queries.map(({ text }) => text).toSorted());
    expect(heard.filter((each) => typeof each !== "string")).toHaveLength(5);
    expect(learned()).toMatchObject({ folds: 5, pairs: 18, dropped: 0 });
  });
});
