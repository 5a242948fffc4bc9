import { describe, expect, it } from "vitest";
import { families, recordCases } from "./make-cases.ts";

describe("recordCases", () => {
  it("一百例，一半是对的，每例改动都改到了", () => {
    const cases = recordCases();

    expect(cases).toHaveLength(100);
    expect(cases.filter(({ expects }) => expects === undefined)).toHaveLength(50);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(100);
  });

  it("asks of at least a dozen kinds of faults, and of ten kinds of records in all", () => {
    const kinds = new Set(families.flatMap(({ wrong }) => wrong.map(({ expects }) => expects)));

    expect(kinds.size).toBeGreaterThanOrEqual(12);
    expect(families).toHaveLength(10);
  });
});
