import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Turn, turnsIn, turnsText } from "./turns-in.ts";

describe("turnsIn", () => {
  it("begins a turn where a line names who speaks, and lets every other line go on", () => {
    expect(turnsIn("[00:03] 医生：哪里不舒服？\n患者: 咳嗽三天。\n体温：38度。\n\nDoctor: Any fever?")).toEqual([
      { speaker: "医生", text: "哪里不舒服？" },
      { speaker: "患者", text: "咳嗽三天。\n体温：38度。" },
      { speaker: "Doctor", text: "Any fever?" },
    ]);
  });

  it("gives a text without speakers to nobody, and loses no letter of it", () => {
    expect(turnsIn("咳嗽三天，没有发热。")).toEqual([{ speaker: "", text: "咳嗽三天，没有发热。" }]);
  });

  it("reads its own writing as it was", () => {
    const turn = fc.record({
      speaker: fc.constantFrom("医生", "患者", "家属"),
      text: fc.constantFrom("好。", "三天了", "T: 38.2"),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 6 }), (turns: readonly Turn[]) => {
        expect(turnsIn(turnsText(turns))).toEqual(turns);
      }),
    );
  });
});
