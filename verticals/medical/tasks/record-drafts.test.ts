import type { DraftedSection } from "@guildhall/core";
import { draftOutput } from "@guildhall/core/contracts";
import { describe, expect, it } from "vitest";
import { consultations } from "../desk/consultations.ts";
import { turnsIn } from "../desk/turns-in.ts";
import { recordDrafts } from "./record-drafts.ts";

describe.each(consultations)("the sample $id", ({ text, template }) => {
  const transcript = turnsIn(text);

  async function drafted() {
    const told: DraftedSection[] = [];
    const task = recordDrafts.find(({ id }) => id === template);
    if (!task) throw new Error(`no task ${template}`);
    const output = await task.run(task.input.parse({ transcript }), {
      today: "2026-11-26",
      now: "2026-11-26T01:00:00.000Z",
      language: "zh",
      search: async () => [],
      onSection: (section) => void told.push(section),
    });
    return { told, output: draftOutput.parse(output) };
  }

  it("is drafted section by section, each told of as it is done", async () => {
    const { told, output } = await drafted();

    expect(output.isInsufficient).toBe(false);
    expect(told.map(({ id }) => id)).toEqual(output.sections.map(({ id }) => id));
    expect(output.sections.filter(({ sentences }) => sentences.length > 0).length).toBeGreaterThanOrEqual(5);
  });

  it("leads every sentence to words that were said", async () => {
    const { output } = await drafted();

    for (const { sources } of output.sections.flatMap(({ sentences }) => sentences)) {
      const words = sources.map((source) =>
        source.kind === "utterance"
          ? [...(transcript[source.utterance]?.text ?? "")].slice(source.start, source.end).join("").trim()
          : "",
      );
      expect(words).not.toEqual([]);
      expect(words).not.toContain("");
    }
  });
});

describe("the drafts of records", () => {
  it("are one for each kind of record, under names fit for an address", () => {
    expect(recordDrafts.map(({ id }) => id)).toContain("outpatient-first");
    for (const { id } of recordDrafts) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
  });
});
