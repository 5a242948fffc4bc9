import { describe, expect, it } from "vitest";
import { dimensionOf } from "./hash.ts";
import { lexicalVector, vectorValues } from "./lexical-vector.ts";
import { FIELDS, standardWeights } from "./weights.ts";

describe("dimensionOf", () => {
  it("never changes, or every data folder would have to be rebuilt", () => {
    expect(FIELDS.map((_, field) => dimensionOf(field, "试用", 0, 2))).toMatchInlineSnapshot(`
      [
        930698646,
        118268320,
        1487007533,
        80568876,
      ]
    `);
  });

  it("takes a range of a longer text for the word it spells", () => {
    expect(dimensionOf(2, "关于试用期", 2, 4)).toBe(dimensionOf(2, "试用", 0, 2));
  });

  it("gives hardly any two of many words one dimension", () => {
    const dimensions = new Set<number>();
    for (let word = 0; word < 100_000; word += 1)
      dimensions.add(
        dimensionOf(2, String.fromCharCode(0x4e00 + (word % 20_000), 0x4e00 + Math.floor(word / 20_000)), 0, 2),
      );

    expect(100_000 - dimensions.size).toBeLessThan(10);
  });
});

describe("lexicalVector", () => {
  const fields = { title: "公务员法", identifiers: "", body: "试用期为一年，试用期满。", confirmed: "" };

  it("counts words by field, in the order of their dimensions", () => {
    const { counts, lengths } = lexicalVector(fields);

    expect(counts.map(({ dimension }) => dimension)).toEqual(
      counts.map(({ dimension }) => dimension).toSorted((left, right) => left - right),
    );
    expect(counts.find(({ dimension }) => dimension === dimensionOf(2, "试用", 0, 2))).toMatchObject({
      field: "body",
      count: 2,
    });
    expect(lengths.body).toBe(18);
  });

  it("values a repeated word higher, but less than twice", () => {
    const vector = lexicalVector(fields);
    const averages = { title: 5, identifiers: 0, body: 18, confirmed: 0 };

    const { indices, values } = vectorValues(vector, averages, standardWeights);
    const valueOf = (word: string) => values[indices.indexOf(dimensionOf(2, word, 0, word.length))] ?? 0;

    expect(valueOf("一年")).toBeCloseTo(1, 5);
    expect(valueOf("试用")).toBeCloseTo((2 * (1 + standardWeights.k1)) / (2 + standardWeights.k1), 5);
  });
});
