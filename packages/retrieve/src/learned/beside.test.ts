import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besideConfirmed } from "./beside.ts";
import { REACH } from "./places.ts";

const place = (series: string, number: number) => ({ series, number, versionId: `${series}版本` });
const places = new Map([
  ["河三", place("河道法", 3)],
  ["河四", place("河道法", 4)],
  ["河九", place("河道法", 9)],
  ["河百", place("河道法", 100)],
  ["湖四", place("湖泊法", 4)],
]);

describe("besideConfirmed", () => {
  const { shareOf, most } = besideConfirmed(["河三"], places)(Float64Array.of(0.5));

  it("lets less fall to what stands further away, and nothing to what is far or of another series", () => {
    expect(shareOf("河三")).toBeCloseTo(0.5);
    expect(shareOf("河四")).toBeLessThan(shareOf("河三"));
    expect(shareOf("河九")).toBeLessThan(shareOf("河四"));
    expect(["河百", "湖四", "没有编号"].map(shareOf)).toEqual([0, 0, 0]);
  });

  it("names those to which most falls, with the version each is of", () => {
    expect(most.map(({ passageId }) => passageId)).toEqual(["河三", "河四", "河九"]);
    expect(most[1]).toMatchObject({ versionId: "河道法版本" });
  });

  it("gives nothing where nothing confirmed is numbered", () => {
    expect(besideConfirmed(["没有编号"], places)(Float64Array.of(1)).most).toEqual([]);
  });

  it("never lets one series reach into another, however they are numbered", () => {
    const number = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.uniqueArray(number, { minLength: 1, maxLength: 8 }), number, (numbers, other) => {
        const held = new Map([
          ...numbers.map((each) => [`甲${each}`, place("甲", each)] as const),
          ["乙", place("乙", other)] as const,
        ]);
        const confirmed = numbers.map((each) => `甲${each}`);

        const found = besideConfirmed(confirmed, held)(new Float64Array(numbers.length).fill(1));

        expect(found.shareOf("乙")).toBe(0);
        for (const [at, each] of numbers.entries()) {
          const expected = numbers.reduce(
            (sum, from) => sum + (Math.abs(from - each) <= REACH ? Math.exp(-Math.abs(from - each) / 8) : 0),
            0,
          );
          expect(found.shareOf(confirmed[at]!)).toBeCloseTo(expected);
        }
      }),
    );
  });
});
