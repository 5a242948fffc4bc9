import { describe, expect, it } from "vitest";
import { runWritten } from "./run-written.ts";

describe("records that a model words", () => {
  it("hold nothing that it made up, and what it said truly", async () => {
    const provenance = { command: "c", date: "2026-11-27", commit: "x" };
    const { summary, results } = await runWritten(provenance, 1);
    const said = summary.tables?.[0]?.rows.at(-1)?.figures ?? {};

    expect(said["inventionsSaid"]).toBeGreaterThan(20);
    expect(said["truthsSaid"]).toBeGreaterThan(5);
    expect(results).toEqual([]);
    expect(summary).toMatchObject({ inventionsReleased: 0, truthsReleased: 1 });
  });
});
