import { describe, expect, it } from "vitest";
import { shortTitles, titleKey } from "./titles.ts";

describe("shortTitles", () => {
  it.each([
    ["中华人民共和国民法典", ["中华人民共和国民法典", "民法典"]],
    ["中华人民共和国企业破产法（试行）", ["中华人民共和国企业破产法（试行）", "企业破产法（试行）"]],
    ["临州市燃气管理办法", ["临州市燃气管理办法"]],
    [
      "中华人民共和国商标法（2019年修正）",
      ["中华人民共和国商标法（2019年修正）", "商标法（2019年修正）", "中华人民共和国商标法", "商标法"],
    ],
    [
      "临州市人民政府关于印发《临州市燃气管理办法》的通知",
      ["临州市人民政府关于印发《临州市燃气管理办法》的通知", "临州市燃气管理办法"],
    ],
    [
      "临州市人民政府关于印发临州市燃气管理办法的通知",
      ["临州市人民政府关于印发临州市燃气管理办法的通知", "临州市燃气管理办法"],
    ],
  ])("names %s", (title, names) => {
    expect(shortTitles(title)).toEqual(names);
  });
});

describe("titleKey", () => {
  it("does not care for width, spaces and 《》", () => {
    expect(titleKey("《临州市 燃气管理办法（试行）》")).toBe(titleKey("临州市燃气管理办法(试行)"));
  });

  it("tells a trial text from the final one and keeps 〈〉", () => {
    expect(titleKey("甲办法（试行）")).not.toBe(titleKey("甲办法"));
    expect(titleKey("关于〈甲办法〉的通知")).toContain("〈甲办法〉");
  });
});
