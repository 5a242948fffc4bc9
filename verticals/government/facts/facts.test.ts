import type { DocumentFacts } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../shared/document-of.ts";
import { divide } from "../divide.ts";

/** A rule with a headnote and a last article of our own. */
function rule(headnote: string, last: string, title = "河道法"): string {
  return `${title}\n${headnote}\n第一条　为了加强管理，制定本法。\n第二条　${last}\n`;
}

function factsOf(text: string, facts: Omit<DocumentFacts, "sources"> = {}): DocumentFacts {
  return divide(documentOf(text, { facts })).facts;
}

describe("the first day of effect", () => {
  it("is the day of 本法自…起施行 where nothing was amended since", () => {
    const facts = factsOf(
      rule("2010年3月1日第一届全国人民代表大会第二次会议通过\n2026年6月26日修订", "本法自2027年1月1日起施行。"),
    );

    expect(facts.effectiveFrom).toBe("2027-01-01");
    expect(facts.notBefore).toBeUndefined();
    expect(facts.sources["effectiveFrom"]).toBe("read");
  });

  it("is unknown where the text was amended after that day: then only the amendment is said", () => {
    const facts = factsOf(
      rule("1982年8月23日通过\n根据2019年4月23日《关于修改〈河道法〉的决定》第四次修正", "本法自1983年3月1日起施行。"),
    );

    expect(facts.effectiveFrom).toBeUndefined();
    expect(facts.notBefore).toBe("2019-04-23");
  });

  it("is the day of the clause where there is no headnote", () => {
    expect(factsOf(rule("", "本法自二○二四年一月一日起施行。")).effectiveFrom).toBe("2024-01-01");
  });

  it("is unknown where an inserted article shows an amendment that no headnote dates", () => {
    const facts = factsOf("河道法\n第一条　甲。\n第一条之一　乙。\n第二条　本法自1997年10月1日起施行。\n");

    expect(facts.effectiveFrom).toBeUndefined();
    expect(facts.notBefore).toBe("1997-10-01");
  });

  it("follows publication only where the day of publication is known", () => {
    const text = rule("2021年6月10日第一届全国人民代表大会第四次会议通过", "本法自公布之日起三十日后施行。");

    expect(factsOf(text)).toMatchObject({ notBefore: "2021-06-10" });
    expect(factsOf(text).effectiveFrom).toBeUndefined();
    expect(factsOf(text, { publishedOn: "2021-06-11" }).effectiveFrom).toBe("2021-07-11");
  });

  it("is left open where two clauses disagree", () => {
    expect(factsOf(rule("", "本法自2024年1月1日起施行。\n本法自2025年1月1日起施行。")).effectiveFrom).toBeUndefined();
  });

  it("does not come from an attachment", () => {
    const text = `${rule("2021年6月10日第一届全国人民代表大会第四次会议通过", "附件由国务院公布。")}附件一\n产生办法\n本法自2031年3月31日起施行。\n`;

    expect(factsOf(text).effectiveFrom).toBeUndefined();
  });

  it("is what was given, whatever is read", () => {
    const facts = factsOf(rule("2019年4月23日修正", "本法自1983年3月1日起施行。"), { effectiveFrom: "2019-11-01" });

    expect(facts).toMatchObject({ effectiveFrom: "2019-11-01", sources: { effectiveFrom: "given" } });
    expect(facts.notBefore).toBeUndefined();
  });
});

describe("the first day without effect", () => {
  it("follows 有效期五年 from the first day of effect", () => {
    expect(factsOf(rule("", "本办法自2024年5月1日起施行，有效期五年。")).effectiveTo).toBe("2029-05-01");
  });

  it("is the day after the last day of 有效期至", () => {
    expect(factsOf(rule("", "本办法自2023年3月1日起施行，有效期至2028年2月29日。")).effectiveTo).toBe("2028-03-01");
  });

  it("is unknown for 有效期五年 where the first day is unknown", () => {
    expect(factsOf(rule("2025年1月1日修正", "本办法自2024年5月1日起施行，有效期五年。")).effectiveTo).toBeUndefined();
  });
});

describe("who and where", () => {
  const NOTICE =
    "临州市民政局文件\n临民发﹝2024﹞5号\n\n临州市民政局关于冬季救助的通知\n\n根据国办发〔2020〕1号文件，通知如下。\n本通知自印发之日起施行。\n\n临州市民政局\n2024年11月2日\n\n临州市民政局办公室　　2024年11月4日印发\n";

  it("reads issuer, own number, region and the day of printing", () => {
    expect(factsOf(NOTICE)).toMatchObject({
      issuer: "临州市民政局",
      documentNumber: "临民发〔2024〕5号",
      region: "临州市",
      publishedOn: "2024-11-04",
      effectiveFrom: "2024-11-04",
    });
  });

  it("takes no number that the document only cites", () => {
    expect(factsOf(NOTICE.replace("临民发﹝2024﹞5号\n", "")).documentNumber).toBeUndefined();
  });

  it("is read between title and opening where a page lost its line breaks, and not from a sentence", () => {
    const title = "临州市财政局 临州市税务局关于支持受灾商户有关税费政策的公告";
    const opening = "为支持受灾商户恢复经营，现公告如下：一、对受灾商户免收2026年度垃圾处理费。";

    expect(factsOf(`${title}  临州市财政局 临州市税务局公告2026年第8号    ${opening}`).documentNumber).toBe(
      "临州市税务局公告2026年第8号",
    );
    expect(
      factsOf(`${title} 现将临州市税务局公告2025年第3号 继续执行的事项公告如下：${opening}`).documentNumber,
    ).toBeUndefined();
  });

  it("reads the congress without its term", () => {
    expect(factsOf(rule("2019年8月29日临州市第六届人民代表大会常务委员会第二十二次会议通过", "略。")).issuer).toBe(
      "临州市人民代表大会常务委员会",
    );
  });

  it("gives a national law no region, and no city that only looks like one", () => {
    expect(
      factsOf(rule("2019年8月29日第十届全国人民代表大会第二次会议通过", "略。", "中华人民共和国城市管理法")).region,
    ).toBeUndefined();
    expect(factsOf(rule("", "略。", "证券上市规则")).region).toBeUndefined();
  });
});

describe("relations", () => {
  it("names every title of a list and the day it was issued", () => {
    const { relations } = divide(
      documentOf(rule("", "本法自2024年1月1日起施行。《甲法》、《乙法》和2001年2月3日公布的《丙条例》同时废止。")),
    );

    expect(relations).toEqual([
      { kind: "repeals", title: "甲法" },
      { kind: "repeals", title: "乙法" },
      { kind: "repeals", title: "丙条例", issuedOn: "2001-02-03" },
    ]);
  });
});

describe("a service guide", () => {
  it("is the matter of the office that does it, in its region", () => {
    const facts = factsOf(
      "事项名称：养犬登记\n实施部门：临州市公安局\n事项类型：行政许可\n承诺办结时限：5（工作日）\n",
    );

    expect(facts).toMatchObject({
      issuer: "临州市公安局",
      region: "临州市",
      sources: { issuer: "read", region: "read" },
    });
  });

  it.each([
    ["国家税务总局云州省税务局", "云州省"],
    ["中共云州省委宣传部", "云州省"],
    ["云州省临州市公安局（临州市出入境管理局）", "云州省临州市"],
    ["中国农业科学院水稻研究所", undefined],
    ["国家统计局", undefined],
  ])("of %s is of that region", (office, region) => {
    const facts = factsOf(`事项名称：养犬登记\n实施部门：${office}\n`);

    expect([facts.issuer, facts.region]).toEqual([office, region]);
  });

  it("does not take the office that is asked about for the one that does it", () => {
    expect(factsOf("事项名称：养犬登记\n咨询单位：临州市公安局犬类管理所\n").issuer).toBeUndefined();
  });
});

describe("where facts stand", () => {
  it("leads to the words they were read from, in code points", () => {
    const text = `𠮷野市河道办法\n吉野市水利局文件\n吉水规〔2024〕3号\n${"　甲。".repeat(8000)}\n本办法自2024年5月1日起施行，有效期五年。\n`;
    const { facts, factPlaces = {} } = divide(documentOf(text));
    const words = (name: string) => {
      const { start = 0, end = 0 } = factPlaces[name] ?? {};
      return Array.from(text).slice(start, end).join("");
    };

    expect(Object.keys(facts.sources).toSorted()).toEqual(Object.keys(factPlaces).toSorted());
    expect(words("issuer")).toBe("吉野市水利局");
    expect(words("documentNumber")).toBe("吉水规〔2024〕3号");
    expect(words("effectiveFrom")).toBe("自2024年5月1日起施行");
    expect(words("effectiveTo")).toBe("有效期五年");
  });

  it("is not said of what was given", () => {
    const { factPlaces } = divide(
      documentOf("河道办法\n本办法自2024年5月1日起施行。", { facts: { effectiveFrom: "2024-06-01" } }),
    );

    expect(factPlaces).toEqual({});
  });
});

describe("what a document says of others", () => {
  it("names what it changes, with its own day", () => {
    const { relations } = divide(
      documentOf(
        "临州市人民政府关于修改《临州市犬类管理办法》的决定\n（2020年5月1日临州市人民政府第三次常务会议通过）\n对《临州市犬类管理办法》作如下修改：\n一、将第三条修改为：“每户一犬。”\n二、删去第九条。\n",
      ),
    );

    expect(relations).toEqual([{ kind: "amends", title: "临州市犬类管理办法", issuedOn: "2020-05-01" }]);
  });
});
