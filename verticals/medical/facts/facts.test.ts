import { describe, expect, it } from "vitest";
import { documentOf } from "../../shared/document-of.ts";
import { divide } from "../divide.ts";

const label =
  "甲乙平片说明书\n核准日期：2016年4月12日\n修改日期：2024年3月15日\n【药品名称】\n通用名称：盐酸甲乙平片\n商品名称：临某安\n【成份】\n甲。\n【规格】\n5毫克\n【禁忌】\n无。\n【上市许可持有人】\n企业名称：临州某药业有限公司（虚构）\n";

describe("facts", () => {
  it("take the last approved revision of a label as its first day, and name the drug", () => {
    const { facts } = divide(documentOf(label));

    expect(facts.effectiveFrom).toBe("2024-03-15");
    expect(facts.issuer).toBe("临州某药业有限公司");
    expect(facts.more).toMatchObject({ kind: "label", genericName: "盐酸甲乙平片", tradeName: "临某安" });
    expect(facts.sources["genericName"]).toBe("read");
  });

  it("take the day a guideline says itself, and not that of its publication", () => {
    const text = "临州市某病指南（2024年版）\n发布日期：2024年5月20日\n";

    expect(divide(documentOf(text)).facts).toMatchObject({ publishedOn: "2024-05-20", more: { edition: "2024" } });
    expect(divide(documentOf(text)).facts.effectiveFrom).toBeUndefined();
    expect(divide(documentOf(`${text}本指南自2024年7月1日起实施。\n`)).facts.effectiveFrom).toBe("2024-07-01");
  });

  it("take the first day of a record as its day", () => {
    const course = "病程\n2026-03-11 09:20　日常病程记录\n甲。\n2026-03-10 11:05　首次病程记录\n乙。\n";

    expect(divide(documentOf(course)).facts).toMatchObject({ effectiveFrom: "2026-03-10", more: { kind: "record" } });
  });

  it("let what was given go first, and say so", () => {
    const { facts } = divide(
      documentOf(label, { facts: { effectiveFrom: "2025-01-01", more: { department: "药剂科" } } }),
    );

    expect(facts.effectiveFrom).toBe("2025-01-01");
    expect(facts.sources).toMatchObject({ effectiveFrom: "given", department: "given", issuer: "read" });
    expect(facts.more).toMatchObject({ department: "药剂科", kind: "label" });
  });

  it("know what a guideline supersedes and what a rule repeals", () => {
    const relations = (text: string) => divide(documentOf(text)).relations;

    expect(relations("本指南自2024年7月1日起实施，代替《某病指南（2021年版）》。")).toEqual([
      { kind: "supersedes", title: "某病指南（2021年版）" },
    ]);
    expect(relations("本指南实施后，《某病指南（2021年版）》同时停止使用。")).toEqual([
      { kind: "supersedes", title: "某病指南（2021年版）" },
    ]);
    expect(relations("第二条　本细则自2026年2月1日起施行，《病历书写规定》同时废止。")).toEqual([
      { kind: "repeals", title: "病历书写规定" },
    ]);
  });
});
