import { describe, expect, it } from "vitest";
import { findRepeals } from "./repeals.ts";

const titles = (text: string) => findRepeals(text).map(({ title }) => title);

describe("findRepeals", () => {
  it("finds every title of a list of any length", () => {
    const names = Array.from({ length: 30 }, (_, at) => `临州市第${at}号环境保护办法`);
    const list = names.map((name) => `《${name}》`).join("、");

    expect(titles(`本法典自2026年8月15日起施行。${list}同时废止。`)).toEqual(names);
  });

  it("knows the day a repealed law was issued", () => {
    expect(
      findRepeals("本法自公布之日起施行。1950年6月29日中央人民政府颁布的《中华人民共和国工会法》同时废止。"),
    ).toEqual([{ title: "中华人民共和国工会法", issuedOn: "1950-06-29", span: { start: 30, end: 42 } }]);
    expect(
      findRepeals("《甲办法》（2005年3月1日市政府公布）和《乙办法》同时废止。").map(({ issuedOn }) => issuedOn),
    ).toEqual(["2005-03-01", undefined]);
  });

  it.each([
    ["《甲办法》（临政发〔2001〕5号）、《乙规定》即行废止", ["甲办法", "乙规定"]],
    ["原《甲办法》停止执行。", ["甲办法"]],
    ["本办法自2024年1月1日起施行，《甲办法》同时废止。", ["甲办法"]],
    ["《关于执行〈甲办法〉的通知》予以废止。", ["关于执行〈甲办法〉的通知"]],
    ["《关于执行《甲办法》的通知》予以废止。", ["关于执行《甲办法》的通知"]],
    ["《甲办法、《乙办法》、《丙办法》同时废止。", ["乙办法", "丙办法"]],
    ["甲办法》、《乙办法》同时废止。", ["乙办法"]],
    ["根据《立法规定》，《甲办法》同时废止。", ["甲办法"]],
    ["《甲办法》自本办法施行之日起废止。", ["甲办法"]],
    ["《甲办法》等三件规章同时废止。", ["甲办法"]],
    ["自本条例施行之日起，同时废止《甲办法》、《乙办法》。", ["甲办法", "乙办法"]],
    ["《甲办法》同时废止，《乙办法》继续有效。", ["甲办法"]],
  ])("reads %s", (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it.each([
    "《甲证书》届满后自行失效。",
    "申请行政复议的，《处罚决定书》载明的行政处罚不停止执行。",
    "《甲办法》第三条同时废止。",
    "《甲办法》中有关乙的规定同时废止。",
    "依照《甲法》作出的决定不停止执行。",
    "本办法同时废止。",
    "需要修改或者废止《甲办法》的，应当报告。",
    "《甲办法》废止后，按照本办法执行。",
    "列于附件的下列决定予以保留：\n1．关于甲的决定",
    "行政行为有下列情形之一的，停止执行：\n（一）申请人要求停止的；\n（二）机关认为需要的。",
    "有下列情形之一的，许可失效：\n（一）期满未延续；\n（二）被依法撤回。",
    "以下情况下，依照本规定作出的处罚停止执行：\n（一）已经缴清；\n（二）另有决定的。",
  ])("finds none in %s", (text) => {
    expect(titles(text)).toEqual([]);
  });

  it("reads the lists of decisions that clear old documents", () => {
    expect(
      titles("经清理，决定对以下12件规范性文件予以废止：\n一、关于甲的通知（临政发〔2009〕3号）\n二、《乙暂行办法》\n"),
    ).toEqual(["关于甲的通知", "乙暂行办法"]);
  });

  it("reads a list of lines, with and without 《》", () => {
    expect(
      titles(
        "下列决定已纳入本法，自本法施行之日起，予以废止：\n\n1．关于甲的决定\n2．《关于乙的补充规定》（2001年5月1日发布）；\n（三）丙办法。\n附则",
      ),
    ).toEqual(["关于甲的决定", "关于乙的补充规定", "丙办法"]);
  });

  it("stays quick on a megabyte of titles and of open marks", () => {
    const started = performance.now();

    findRepeals("《甲》、".repeat(250_000) + "同时废止");
    findRepeals("下列文件废止：\n1．甲\n".repeat(60_000));
    findRepeals("《".repeat(500_000) + "同时废止".repeat(100_000));

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
