import { describe, expect, it } from "vitest";
import { bookTitlesIn } from "./book-titles.ts";

const titles = (text: string) => bookTitlesIn(text).map(({ title }) => title);

describe("bookTitlesIn", () => {
  it("gives the outermost title", () => {
    expect(titles("《关于《甲办法》的通知》和《乙〈丙〉》")).toEqual(["关于《甲办法》的通知", "乙〈丙〉"]);
  });

  it("swallows nothing where a mark has no partner", () => {
    expect(titles("《甲、《乙》、《丙》")).toEqual(["乙", "丙"]);
    expect(titles("甲》、《乙》》、《丙》")).toEqual(["乙", "丙"]);
  });
});
