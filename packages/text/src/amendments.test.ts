import { describe, expect, it } from "vitest";
import { findAmendments } from "./amendments.ts";

describe("findAmendments", () => {
  it.each([
    ["临州市人民政府关于修改《临州市犬类管理办法》的决定", ["临州市犬类管理办法"]],
    ["关于修改〈甲条例〉和〈乙条例〉的决定", ["甲条例", "乙条例"]],
    ["临州市人民代表大会常务委员会关于修改临州市河道条例等三件地方性法规的决定", ["临州市河道条例"]],
    ["关于修订甲管理办法的通知", ["甲管理办法"]],
    ["关于修改工作作风的通知", []],
    ["临州市犬类管理办法", []],
  ])("reads the title %s", (title, titles) => {
    expect(findAmendments("", title)).toEqual(titles);
  });

  it.each([
    ["对《甲办法》作如下修改：", ["甲办法"]],
    ["决定对《甲办法》（临政发〔2009〕3号）等作出修改。", ["甲办法"]],
    ["将《甲办法》第三条第二款修改为：“……”。将《乙规定》中的第五条调整为第六条。", ["甲办法", "乙规定"]],
    ["根据2019年4月23日《关于修改〈甲法〉的决定》修正", []],
    ["依照《甲法》对工程作出修改的，应当报批。", []],
    ["需要修改《甲办法》的，应当报告。", []],
  ])("reads %s", (text, titles) => {
    expect(findAmendments(text, "某文件")).toEqual(titles);
  });
});
