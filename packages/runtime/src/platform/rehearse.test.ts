import { describe, expect, it } from "vitest";
import { rehearse } from "./rehearse.ts";

describe("rehearse", () => {
  it("asks titles and ends of titles, and nothing that could be no question", async () => {
    const asked: string[] = [];
    const ask = async ({ text }: { readonly text: string }) => asked.push(text);

    await rehearse({ id: "government" }, ["林州市带薪年休假实施办法", "", "——", "印章管理规定".repeat(50)], ask);

    expect(asked.length).toBe(60);
    expect(new Set(asked.map((text) => text.length))).toEqual(new Set([12, 100, 8]));
    expect(asked[0]).toBe("林州市带薪年休假实施办法");
    expect(asked.every((text) => /\p{L}/u.test(text))).toBe(true);
  });

  it("asks nothing of an empty archive", async () => {
    const ask = () => Promise.reject(new Error("asked"));

    await expect(rehearse({ id: "government" }, [], ask)).resolves.toBeUndefined();
  });
});
