import { fileURLToPath } from "node:url";
import { ground } from "@guildhall/guard";
import { describe, expect, it } from "vitest";
import { readGroundingRows } from "./grounding-row.ts";
import { unitSwaps } from "./unit-swaps.ts";

const file = fileURLToPath(new URL("../../grounding/unit-swaps.jsonl", import.meta.url));
const rows = unitSwaps();
const flagged = (label: string): readonly string[] =>
  rows
    .filter((row) => row.label === label)
    .filter(({ claim, context }) => ground({ claim, evidence: [context] }).verdict === "unsupported")
    .map(({ id }) => id);

describe("GRD-08 the set of swapped units", () => {
  it("has 200 swaps, each with a twin that says the same in other units, and lies in the repository as it is made", async () => {
    expect(rows.filter(({ label }) => label === "unsupported")).toHaveLength(200);
    expect(rows.filter(({ label }) => label === "supported")).toHaveLength(200);
    expect(await readGroundingRows(file)).toEqual(rows);
  });

  it("is caught whole: 万 for 亿, g for mg, 累计 for 年化, 环比 for 同比", () => {
    expect(flagged("unsupported")).toHaveLength(200);
  });

  it("lets at least 98 of 100 twins pass", () => {
    expect(flagged("supported").length).toBeLessThanOrEqual(4);
  });
});
