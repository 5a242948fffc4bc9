import { describe, expect, it } from "vitest";
import { articleIdentifiers, identifiersIn } from "./identifiers.ts";

describe("articleIdentifiers", () => {
  it("names an article under the full and the short title", () => {
    expect(articleIdentifiers(["中华人民共和国河道法", "河道法"], undefined, "第3条")).toEqual([
      "中华人民共和国河道法第3条",
      "河道法第3条",
    ]);
  });
});

describe("identifiersIn", () => {
  it("reads 第三条 and 第3条 alike under the document named before it", () => {
    expect(identifiersIn("河道法第三条", ["河道法"])).toEqual(["河道法第3条"]);
    expect(identifiersIn("《河道法》（2020年修订）的第 3 条", ["河道法"])).toEqual(["河道法第3条"]);
  });

  it("keeps 之一 and the list after one name", () => {
    expect(identifiersIn("刑法第一百二十条之一、第五条", ["刑法"])).toEqual(["刑法第120条之1", "刑法第5条"]);
  });

  it("gives each article to the document right before it", () => {
    expect(identifiersIn("河道法第三条和湖泊法第五条", ["河道法", "湖泊法"])).toEqual(["河道法第3条", "湖泊法第5条"]);
  });

  it("gives an article to every named document where none stands right before it", () => {
    expect(identifiersIn("第三条是怎么说的？我问的是河道法", ["河道法"])).toContain("河道法第3条");
  });

  it("tries every ending of an unknown name, longer ones before shorter ones", () => {
    const keys = identifiersIn("请问渠道法第三条", []);

    expect(keys).toContain("渠道法第3条");
    expect(keys.indexOf("问渠道法第3条")).toBeGreaterThan(keys.indexOf("请问渠道法第3条"));
  });

  it("takes a name in 《》 as it is, so that no other law answers for it", () => {
    expect(identifiersIn("《海上渠道安全法》第五条", [])).toEqual(["海上渠道安全法第5条"]);
  });

  it("knows what a law is called for short", () => {
    expect(identifiersIn("消法第二十五条", [])).toContain("消费者权益保护法第25条");
  });

  it("writes document numbers one way, and articles under them", () => {
    for (const written of ["临政规[2024]3号", "临政规（2024）3号", "临政规【2024】第3号", "临政规﹝2024﹞3号"]) {
      expect(identifiersIn(written, [])).toEqual(["临政规〔2024〕3号"]);
    }
    expect(identifiersIn("临政规[2024]3号第八条", [])).toEqual(["临政规〔2024〕3号第8条"]);
  });

  it("knows the document of a row that is called after its article", () => {
    const long = "省高级人民法院、省人民检察院关于办理河道采砂、湖泊围垦刑事案件具体适用法律若干问题的意见";

    expect(identifiersIn(`${long}第十二条`, [`${long} 第十二条`])).toContain(`${long}第12条`);
  });

  it.each([
    "河道法实施细则第六条",
    "《河道法》实施条例第六条",
    "河道法司法解释第六条",
    "河道法适用若干问题的解释第六条",
  ])("leaves the article of another document to that: %s", (text) => {
    expect(identifiersIn(text, ["河道法"])).not.toContain("河道法第6条");
  });

  it("keeps the named law where its rule is only spoken of", () => {
    expect(identifiersIn("河道法的规定里，第六条怎么说", ["河道法"])).toContain("河道法第6条");
  });

  it("finds nothing where nothing is named by number", () => {
    expect(identifiersIn("试用期最长多久？", ["劳动合同法"])).toEqual([]);
  });
});
