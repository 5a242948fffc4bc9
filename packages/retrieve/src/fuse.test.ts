import { describe, expect, it } from "vitest";
import { fuse } from "./fuse.ts";

const hit = (passageId: string) => ({
  passageId,
  versionId: "v",
  reason: { step: "lexical" as const, rank: 0, score: 1 },
});

describe("fuse", () => {
  it("puts a passage that two searches found before one that a single search found first", () => {
    const fused = fuse([
      { weight: 1, hits: [hit("a"), hit("b")] },
      { weight: 1, hits: [hit("c"), hit("b")] },
    ]);

    expect(fused.map(({ passageId }) => passageId)).toEqual(["b", "a", "c"]);
    expect(fused[0]?.reasons).toHaveLength(2);
  });

  it("keeps the order of a single list", () => {
    expect(fuse([{ weight: 1, hits: ["d", "c", "b", "a"].map(hit) }]).map(({ passageId }) => passageId)).toEqual([
      "d",
      "c",
      "b",
      "a",
    ]);
  });
});
