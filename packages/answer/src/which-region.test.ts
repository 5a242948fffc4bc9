import type { RankedPassage } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { ofSameMatter, whichRegion } from "./which-region.ts";

const of = (title: string, region?: string): RankedPassage =>
  ({ document: { version: { title, facts: region === undefined ? {} : { region } } } }) as unknown as RankedPassage;
const question = (text: string) => ({ text, filters: {} }) as never;
const yunze = of("云泽市人才住房补贴办法", "云泽市");
const linzhou = of("临州市人才住房补贴办法（2025年修订）", "临州市");
const other = of("临州市住宅电梯安全管理条例", "临州市");

describe("ofSameMatter", () => {
  it("finds what another city rules on the same matter, however much worse it answers", () => {
    expect(ofSameMatter([yunze, linzhou, other], [yunze])).toEqual([yunze, linzhou]);
  });

  it("takes no document without a place for a rival", () => {
    expect(ofSameMatter([of("人才住房补贴办法"), other], [yunze])).toEqual([]);
  });
});

describe("whichRegion", () => {
  it("asks back where several cities rule on it and none is named", () => {
    expect(whichRegion(question("申请租房补贴要什么材料"), [yunze, linzhou])?.zh).toContain("云泽市、临州市");
    expect(whichRegion(question("在云泽申请租房补贴要什么材料"), [yunze, linzhou])).toBeUndefined();
  });
});
