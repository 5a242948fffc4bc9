import { expect, it } from "vitest";
import { stem } from "./stem.ts";

it("brings the forms of a word together, and leaves others apart", () => {
  for (const forms of [
    ["walk", "walks", "walked", "walking"],
    ["policy", "policies"],
    ["stop", "stopped", "stopping"],
    ["increase", "increases", "increased", "increasing"],
  ]) {
    expect(new Set(forms.map(stem)).size, forms.join()).toBe(1);
  }
  expect(stem("class")).not.toBe(stem("clash"));
  expect(stem("阿托伐他汀")).toBe("阿托伐他汀");
});
