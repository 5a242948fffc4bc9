import { describe, expect, it } from "vitest";
import { hasRadicals, toIdeograph } from "./radicals.ts";

describe("toIdeograph", () => {
  it("maps every assigned radical of U+2E80–2FD5 to one unified ideograph", () => {
    let mapped = 0;
    for (let codePoint = 0x2e80; codePoint <= 0x2fd5; codePoint += 1) {
      const radical = String.fromCodePoint(codePoint);
      if (!/\p{Assigned}/u.test(radical)) continue;
      mapped += 1;
      expect(toIdeograph(radical), codePoint.toString(16)).toMatch(/^\p{Unified_Ideograph}$/u);
    }
    expect(mapped).toBe(115 + 214);
  });

  it("knows radicals that NFKC leaves alone", () => {
    expect(Array.from("⺠⻓⻅⻋⻔⻢⻚⻝⻤⻩⻰⻳⺟", toIdeograph).join("")).toBe("民长见车门马页食鬼黄龙龟母");
    expect("⺠".normalize("NFKC")).toBe("⺠");
  });

  it("maps Kangxi radicals and compatibility ideographs", () => {
    expect(Array.from("⾎⽤⾏⾃豈\u{2f800}", toIdeograph).join("")).toBe("血用行自豈丽");
  });

  it("leaves everything else alone", () => {
    expect(Array.from("H₂O①㎡⁹Ａ民", toIdeograph).join("")).toBe("H₂O①㎡⁹Ａ民");
    expect(hasRadicals("民法典")).toBe(false);
  });
});
