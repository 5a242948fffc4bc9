import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../shared/document-of.ts";
import { divide, TARGET } from "./divide.ts";

const RULE = `# 临州市河道管理办法

## 第一章　总则

第一条　为了加强河道管理，制定本办法。

第二条　依照本办法第三条规定办理的，不再收费。
第三条规定的材料可以在网上提交。

## 第二章　监督

第三条【材料】　申请人应当提交下列材料：
（一）申请书；
（二）身份证明。

第三条之一　材料可以补正。

第四条　本办法自2024年1月1日起施行。
`;

describe("divide by articles", () => {
  it("makes one passage an article, with its chapter above it", () => {
    const { way, passages } = divide(documentOf(RULE));

    expect(way).toBe("articles");
    expect(passages.map(({ locator }) => (locator.kind === "article" ? locator.article : locator.kind))).toEqual([
      "characters",
      "第一条",
      "第二条",
      "第三条",
      "第三条之一",
      "第四条",
    ]);
    expect(passages[3]?.path).toEqual(["第二章 监督"]);
  });

  it("leaves a mention of 第三条 at the head of a line in its article", () => {
    const document = documentOf(RULE);
    const second = divide(document).passages[2];

    expect(document.reading.text.slice(second?.start, second?.end)).toContain("第三条规定的材料");
  });

  it("cuts an article over twice the target between its items and keeps its key on every part", () => {
    const items = Array.from(
      { length: 60 },
      (_, at) => `（${at + 1}）${"企业应当如实报告有关情况并留存记录".repeat(2)}；`,
    ).join("\n");
    const { passages } = divide(
      documentOf(`临州市报告规定\n第一条　应当报告下列事项：\n${items}\n第二条　本规定自2024年1月1日起施行。\n`),
    );
    const parts = passages.filter(({ identifiers }) => identifiers.includes("临州市报告规定第1条"));

    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every(({ start, end }) => end - start <= 2 * TARGET)).toBe(true);
  });

  it("is rejected where a number is missing, since its text would be cited as the article before", () => {
    const { way, rejected } = divide(documentOf("某规定\n第一条　甲。\n第二条　乙。\n第五条　丙。\n"));

    expect(way).toBe("paragraphs");
    expect(rejected[0]).toMatchObject({ way: "articles", reason: { zh: "第二条之后是第五条" } });
  });

  it("gives the first passage the number of its document", () => {
    const { passages } = divide(documentOf("临州市河道管理办法\n临政规[2024]3号\n第一条　甲。\n第二条　乙。\n"));

    expect(passages[0]?.identifiers).toEqual(["临政规〔2024〕3号"]);
    expect(passages[1]?.identifiers).toContain("临政规〔2024〕3号第1条");
  });
});

describe("divide by sections", () => {
  it("makes one passage a section and names the attachment above it", () => {
    const { way, passages } = divide(
      documentOf(
        "关于清明节放假的通知\n各单位：\n一、时间\n放假三天。\n二、要求\n做好值班。\n附件1\n值班表\n一、上午\n甲。\n二、下午\n乙。\n",
      ),
    );

    expect(way).toBe("sections");
    expect(passages.map(({ path }) => path)).toEqual([
      [],
      ["一、时间"],
      ["二、要求"],
      ["附件1 值班表"],
      ["附件1 值班表", "一、上午"],
      ["附件1 值班表", "二、下午"],
    ]);
  });

  it("cuts a long section between its sub-sections", () => {
    const long = "各县区要认真组织实施。".repeat(40);
    const { passages } = divide(
      documentOf(`方案\n一、目标\n简短。\n二、任务\n（一）宣传。${long}\n（二）检查。${long}\n`),
    );

    expect(passages.map(({ path }) => path.at(-1))).toEqual([undefined, "一、目标", "（一）宣传", "（二）检查"]);
  });

  it("uses the headings of the file where the text numbers nothing", () => {
    const { way, passages } = divide(documentOf("# 办事指南\n## 材料\n身份证。\n## 时限\n当场办结。\n"));

    expect(way).toBe("headings");
    expect(passages.at(-1)?.path).toEqual(["时限"]);
  });
});

describe("divide", () => {
  it("loses nothing, whatever the text", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "第一条　甲。",
        "第二条　乙。",
        "第三条",
        "一、总体要求",
        "二、任务",
        "（一）",
        "附件1",
        "第一章 总则",
        "𠮷𠮷。",
        "",
        "　　",
        "《甲》同时废止。",
        "本法自2024年13月40日起施行。",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const document = documentOf(lines.join("\n"));
        const { passages } = divide(document);
        const length = Array.from(document.reading.text).length;

        expect(passages.map(({ start }) => start)).toEqual(
          [0, ...passages.map(({ end }) => end)].slice(0, passages.length),
        );
        expect(passages.at(-1)?.end ?? 0).toBe(length);
        expect(passages.every(({ start, end }) => end > start && end - start <= 2 * TARGET)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("takes the title at the head before the name of the file, and puts a title of two lines together", () => {
    const text =
      "临州市民政局文件\n临民发〔2024〕5号\n临州市民政局关于做好\n困难群众救助工作的通知\n各县区：\n请抓好落实。\n";

    expect(divide(documentOf(text)).title).toBe("临州市民政局关于做好困难群众救助工作的通知");
    expect(divide(documentOf(text, { title: "救助通知" })).title).toBe("救助通知");
    expect(divide(documentOf("", { fileName: "空白.txt" })).title).toBe("空白");
  });
});

describe("attachments", () => {
  it("are named with where they stand, and their passages say so", () => {
    const text =
      "临州市市场管理办法\n第一条　为了管理市场，制定本办法。\n第二条　收费见附件1。\n附件1　收费标准\n摊位费每月八十元。\n附件2　申请表\n姓名：\n";
    const { attachments = [], passages } = divide(documentOf(text));
    const words = attachments.map(({ title, start, end }) => [title, Array.from(text).slice(start, end).join("")]);

    expect(words).toEqual([
      ["附件1 收费标准", "附件1　收费标准\n摊位费每月八十元。\n"],
      ["附件2 申请表", "附件2　申请表\n姓名：\n"],
    ]);
    expect(passages.at(-1)?.locator).toEqual({ kind: "section", path: ["附件2 申请表"] });
  });

  it("are none where a text only mentions one", () => {
    expect(divide(documentOf("第一条　收费见附件1。\n第二条　附件1由市局另行公布。\n")).attachments).toEqual([]);
  });
});
