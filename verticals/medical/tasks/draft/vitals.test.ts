import { describe, expect, it } from "vitest";
import { vitalsIn } from "./vitals.ts";

describe("vitalsIn", () => {
  it.each([
    ["血压一百七十九十五", "BP 170/95mmHg"],
    ["血压一百三十六八十四", "BP 136/84mmHg"],
    ["血压一百二八十", "BP 120/80mmHg"],
    ["血压九十六十", "BP 90/60mmHg"],
    ["血压一百六十一百", "BP 160/100mmHg"],
    ["血压136/84", "BP 136/84mmHg"],
    ["血压一百二十六、七十八", "BP 126/78mmHg"],
  ])("parts %s where both can be pressures", (said, written) => {
    expect(vitalsIn(said)).toEqual([written]);
  });
});
