import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatedHit } from "../counting.ts";
import { experienceOf, type WorkPair } from "./experience.ts";
import { PRIOR } from "./features.ts";
import { fitWeights, scored } from "./fit.ts";
import { learn } from "./learn.ts";
import { rescore } from "./rescore.ts";

const pair = (question: string, passageId: string, text = `${passageId}的条文`): WorkPair => ({
  question,
  passageId,
  versionId: `版本${passageId}`,
  work: `法${passageId}`,
  text,
});

const hit = (passageId: string, rank: number): DatedHit =>
  ({
    passageId,
    versionId: `版本${passageId}`,
    score: 1 / (61 + rank),
    reasons: [{ step: "lexical", rank, score: 10 - rank }],
    document: { version: { names: [`法${passageId}`], title: "", versionId: `版本${passageId}` } },
  }) as unknown as DatedHit;

const found = ["甲", "乙", "丙"].map(hit);
const idsOf = (hits: readonly DatedHit[]) => hits.map(({ passageId }) => passageId);

const somePairs = fc.uniqueArray(
  fc.record({
    question: fc.constantFrom(
      "试用期最长多久",
      "试用期工资怎么算",
      "辞退要赔多少钱",
      "年假有几天",
      "加班费怎么算",
      "产假多少天",
    ),
    passageId: fc.constantFrom("甲", "乙", "丙"),
  }),
  { selector: ({ question, passageId }) => `${question} ${passageId}`, maxLength: 12 },
);

describe("learn", () => {
  it("teaches the same whatever the order of the pairs", async () => {
    await fc.assert(
      fc.asyncProperty(
        somePairs.chain((pairs) =>
          fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
        ),
        async ([pairs, shuffled]) => {
          const as = async (given: typeof pairs) =>
            stateOf(
              await learn(
                given.map(({ question, passageId }) => pair(question, passageId)),
                async () => found,
              ),
            );

          expect(await as(shuffled)).toEqual(await as(pairs));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("forgets a withdrawn pair as if it had never been confirmed", async () => {
    await fc.assert(
      fc.asyncProperty(somePairs, async (pairs) => {
        const without = pairs.map(({ question, passageId }) => pair(question, passageId));
        const before = stateOf(await learn(without, async () => found));

        await learn([...without, pair("工伤怎么认定", "丁")], async () => found);

        expect(stateOf(await learn(without, async () => found))).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it("tries each question on what the others teach, never on itself", async () => {
    const pairs = [pair("试用期最长多久", "甲"), pair("年假有几天", "乙")];
    const remembered: number[] = [];

    await learn(pairs, async (_, { passages }) => {
      remembered.push([...passages.values()].filter(({ nearest }) => nearest > 0.99).length);
      return found;
    });

    expect(remembered).toEqual([0, 0]);
  });
});

function stateOf({ experience, weights }: Awaited<ReturnType<typeof learn>>) {
  const { passages, works, words } = experience("试用期工资多少");
  return { weights, passages: [...passages], works: new Map(works), words };
}

describe("experienceOf", () => {
  const experience = experienceOf([
    pair("试用期最长多久", "甲", "劳动合同期限三个月以上不满一年的，试用期不得超过一个月。"),
    pair("试用期可以延长吗", "甲", "劳动合同期限三个月以上不满一年的，试用期不得超过一个月。"),
    pair("年假有几天", "乙", "职工累计工作已满一年不满十年的，年休假五天。"),
  ]);

  it("remembers the passage that answered a like question, and how often", () => {
    const { passages } = experience("试用期能不能延长");

    expect([...passages.keys()]).toEqual(["甲"]);
    expect(passages.get("甲")).toMatchObject({ score: 1, rank: 0, times: 2 });
  });

  it("knows the same question again", () => {
    expect(experience("年假有几天？").passages.get("乙")?.nearest).toBeCloseTo(1);
  });

  it("says which works answer such questions, in shares of one", () => {
    const { works } = experience("试用期能不能延长");

    expect(works.get("法甲")).toBeCloseTo(1);
  });

  it("lets what stands beside an answering passage share in it, confirmed or not", () => {
    const places = new Map(
      [3, 4, 90].map((number) => [`${number}`, { series: "法", number, versionId: `版本${number}` }] as const),
    );
    const { beside } = experienceOf([pair("试用期最长多久", "3"), pair("年假有几天", "90")], places)("试用期多长");

    expect(beside.most.map(({ passageId }) => passageId)).toEqual(["3", "4"]);
    expect(beside.shareOf("90")).toBe(0);
  });

  it("counts a pair as near when the question is like what answers it, though nobody asked in such words", () => {
    const { works } = experience("职工累计工作满三年休几天");

    expect(works.get("法乙")).toBeGreaterThan(works.get("法甲") ?? 0);
  });

  it("lends the words of the passages that answered like questions", () => {
    const words = experience("试用期能不能延长").words.map(({ word }) => word);

    expect(words).toContain("合同");
    expect(words).not.toContain("年休");
  });

  it("remembers nothing for a question that shares no word", () => {
    const { passages, words } = experience("发票丢失");

    expect(passages.size).toBe(0);
    expect(words).toEqual([]);
  });
});

describe("rescore", () => {
  it("puts the passage of a confirmed question first when nearly the same is asked, with no other lesson", () => {
    const recollection = experienceOf([pair("产假多少天", "丙")])("产假多少天？");

    expect(idsOf(rescore(found, recollection, PRIOR))).toEqual(["丙", "甲", "乙"]);
  });

  it("keeps the order of the search where nothing is remembered", () => {
    const recollection = experienceOf([pair("发票丢失", "丙")])("试用期最长多久");

    expect(idsOf(rescore(found, recollection, PRIOR))).toEqual(["甲", "乙", "丙"]);
  });

  it("says what it did, with scores that fall", () => {
    const rescored = rescore(found, experienceOf([pair("产假多少天", "丙")])("产假多少天"), PRIOR);

    expect(rescored[0]?.reasons.at(-1)).toMatchObject({ step: "rescore", rank: 0 });
    expect(rescored.map(({ score }) => score)).toEqual(rescored.map(({ score }) => score).toSorted((a, b) => b - a));
  });
});

describe("fitWeights", () => {
  it("gives the prior where there is no lesson", () => {
    expect(fitWeights([], [6, 1])).toEqual([6, 1]);
  });

  it("raises what right answers have and lowers what they lack", () => {
    const lesson = {
      candidates: [
        [1, 0],
        [0, 1],
      ],
      right: [false, true],
    };

    const [first = 0, second = 0] = fitWeights(
      Array.from({ length: 50 }, () => lesson),
      [1, 1],
    );

    expect(second).toBeGreaterThan(1);
    expect(first).toBeLessThan(1);
  });

  it("stands where no small step lowers the loss", () => {
    const value = fc.double({ min: 0, max: 2, noNaN: true });
    const lessons = fc.array(
      fc
        .array(fc.tuple(value, value), { minLength: 2, maxLength: 6 })
        .chain((candidates) => fc.record({ candidates: fc.constant(candidates), at: fc.nat(candidates.length - 1) })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(lessons, (given) => {
        const taught = given.map(({ candidates, at }) => ({
          candidates,
          right: candidates.map((_, each) => each === at),
        }));
        const prior = [1, 0];
        const loss = (weights: readonly number[]) =>
          taught.reduce((sum, { candidates, right }) => {
            const scores = candidates.map((features) => scored(features, weights));
            const all = Math.log(scores.reduce((total, score) => total + Math.exp(score), 0));
            return sum + all - scores[right.indexOf(true)]!;
          }, 0) +
          5 * weights.reduce((sum, weight, at) => sum + (weight - prior[at]!) ** 2, 0);

        const weights = fitWeights(taught, prior);

        for (const [first, second] of [
          [0.1, 0],
          [-0.1, 0],
          [0, 0.1],
          [0, -0.1],
        ] as const)
          expect(loss([weights[0]! + first, weights[1]! + second])).toBeGreaterThan(loss(weights) - 1e-3);
      }),
    );
  });
});
