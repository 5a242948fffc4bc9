import { describe, expect, it } from "vitest";
import { canonicalDocumentNumber, findDocumentNumbers } from "./identifiers.ts";

describe("findDocumentNumbers", () => {
  it.each([
    ["国发〔2015〕40号", "国发〔2015〕40号"],
    ["晋能源电力发〔2023〕327号", "晋能源电力发〔2023〕327号"],
    ["国发[2015]40号", "国发〔2015〕40号"],
    ["国发［２０１５］４０号", "国发〔2015〕40号"],
    ["国发【2015】第040号", "国发〔2015〕40号"],
    ["国发（2015）40号", "国发〔2015〕40号"],
    ["国发(2015)40号", "国发〔2015〕40号"],
    ["国发﹝2015﹞40号", "国发〔2015〕40号"],
    ["国发〖2015〗40号", "国发〔2015〕40号"],
    ["国发 〔 2015 〕 40 号", "国发〔2015〕40号"],
    ["和政办发〔2020〕1号", "和政办发〔2020〕1号"],
    ["国家税务总局公告〔2019〕3号", "国家税务总局公告〔2019〕3号"],
    ["国务院令第721号", "国务院令第721号"],
    ["中华人民共和国国务院令（第721号）", "国务院令第721号"],
    ["国家税务总局公告2024年第5号", "国家税务总局公告2024年第5号"],
    ["国家税务总局公告 2024 年第 5 号", "国家税务总局公告2024年第5号"],
  ])("reads %s", (written, canonical) => {
    expect(canonicalDocumentNumber(written)).toBe(canonical);
  });

  it("finds the issuer in a running sentence", () => {
    const found = findDocumentNumbers("根据临政发〔2021〕3号和国办发〔2024〕9号文件");

    expect(found.map(({ canonical }) => canonical)).toEqual(["临政发〔2021〕3号", "国办发〔2024〕9号"]);
    expect(found[0]?.span).toEqual({ start: 2, end: 13 });
  });

  it.each([
    ["2014年12月29日中华人民共和国主席令第七十三号", "主席令第73号"],
    ["二〇一四年十二月二十九日中华人民共和国主席令第七十三号", "主席令第73号"],
    ["2013年国务院令第645号", "国务院令第645号"],
    ["自2020年3月日照市人民政府令第5号施行", "日照市人民政府令第5号"],
    ["（2005年8月15日原中华人民共和国国家发展计划委员会令第20号）", "国家发展计划委员会令第20号"],
    ["关于进口物资免税政策的公告财政部公告2020年第6号", "财政部公告2020年第6号"],
    ["对照黔府办发电〔2020〕12号", "黔府办发电〔2020〕12号"],
  ])("takes no date and no word of the sentence into the issuer of %s", (text, canonical) => {
    expect(findDocumentNumbers(text).map((found) => found.canonical)).toEqual([canonical]);
  });

  it.each(["税务总局还出台了公告2020年第9号", "关于有奖举报的通告第3号"])("knows no issuer in %s", (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it.each(["甲公司（2024）9号楼", "（2024）第9号", "见第5号"])("finds none in %s", (text) => {
    expect(findDocumentNumbers(text)).toEqual([]);
  });

  it("stays quick on a megabyte of brackets", () => {
    const started = performance.now();

    findDocumentNumbers("甲（2024".repeat(200_000) + "令第".repeat(100_000));

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
