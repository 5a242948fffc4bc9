import { describe, expect, it } from "vitest";
import { codePoints } from "./code-points.ts";

describe("codePoints", () => {
  it("cuts a text at the offsets of the server", () => {
    expect(codePoints("第一条　为了保障").slice(0, 3)).toBe("第一条");
  });

  it("counts a character beyond the first plane once", () => {
    const text = codePoints("𠮷野家😀第五条");

    expect(text.length).toBe(7);
    expect(text.slice(4, 7)).toBe("第五条");
    expect(text.slice(0, 1)).toBe("𠮷");
  });

  it("keeps an end beyond the text harmless", () => {
    expect(codePoints("第一条").slice(1, 99)).toBe("一条");
    expect(codePoints("𠮷条").slice(1, 99)).toBe("条");
  });
});
