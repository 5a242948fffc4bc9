import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodePoints } from "@guildhall/text";
import { findPersonalData } from "./find-personal-data.ts";

/** What is found, as `TYPE words`. */
function found(text: string): readonly string[] {
  const points = createCodePoints(text);
  return findPersonalData(text).map(({ type, start, end }) => `${type} ${points.slice(start, end)}`);
}

/** The check character of an identity number of 17 digits. */
function identity(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return seventeen + "10X98765432"[weights.reduce((sum, weight, at) => sum + weight * Number(seventeen[at]), 0) % 11];
}

const ID = identity("33010619880412357");
const CARD = "6222029999000000017";

describe("findPersonalData", () => {
  it.each([
    [`患者孟晓岚，女，46岁，身份证号${ID}。`, ["PERSON 孟晓岚", `CN_ID_CARD ${ID}`]],
    ["联系电话：13900001234，座机0572-8812345。", ["PHONE 13900001234", "PHONE 0572-8812345"]],
    ["住院号ZY20260017，医保卡号：8812450036。", ["MEDICAL_RECORD_NO ZY20260017", "INSURANCE_NO 8812450036"]],
    ["现住址：临州市东湖区柳荫路18号3单元402室，邮编未填。", ["ADDRESS 临州市东湖区柳荫路18号3单元402室"]],
    ["出生日期：1979年8月3日", ["DATE_OF_BIRTH 1979年8月3日"]],
    ["微信号yun_zhou-88，邮箱 lan.meng@qinghe.example", ["WECHAT yun_zhou-88", "EMAIL lan.meng@qinghe.example"]],
    ["车牌浙D3K27A的车主沈立衡", ["LICENSE_PLATE 浙D3K27A", "PERSON 沈立衡"]],
    ["护照号码E73319042", ["PASSPORT E73319042"]],
    ["李女士昨日来电", ["PERSON 李"]],
    ["欧阳若澜主诉咳嗽三天", ["PERSON 欧阳若澜"]],
    ["昨晚聚会没看见郑雨桐真可惜", ["PERSON 郑雨桐"]],
    ["唐彤唐彤，快来看", ["PERSON 唐彤", "PERSON 唐彤"]],
    ["联系人：罗景翔。景翔下午在科里。", ["PERSON 罗景翔", "PERSON 景翔"]],
    ["阿梁说他明天来，小谢也来，琳子不来", ["PERSON 阿梁", "PERSON 小谢", "PERSON 琳子"]],
    ["这是我们最好的孟老板唱的", ["PERSON 孟老板"]],
    ["老蒋说血压又高了。小谢在吗？", ["PERSON 老蒋", "PERSON 小谢"]],
    ["约翰·史密斯的小说", ["PERSON 约翰·史密斯"]],
    ["Please ask Martha B Quill about the form", ["PERSON Martha B Quill"]],
    ["12 Elm Street\nApt. 478\nGdynia\nPoland 35403", ["ADDRESS 12 Elm Street\nApt. 478\nGdynia\nPoland 35403"]],
    ["Title VI of the Civil Rights Act of 1964 applies.", ["DATE 1964"]],
    ["+45 (0)7 314 522 68 fax, 5550142277-Office", ["PHONE +45 (0)7 314 522 68", "PHONE 5550142277"]],
    ["Dr. Hannah Whitlock called 415-555-0137 x2", ["PERSON Hannah Whitlock", "PHONE 415-555-0137"]],
    ["His social security number is 512-40-7713", ["US_SSN 512-40-7713"]],
  ])("finds in %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["血红蛋白132 g/L，白细胞6.8×10^9/L，血小板210×10^9/L。"],
    ["根据临政规〔2024〕3号文件，各地应于2024年12月31日前完成。"],
    ["订单编号20240506123456789012已发货，发票号码12345678。"],
    ["咨询热线12345，服务电话0572-12345。"],
    ["高血压患者应当安全用药；方案由主任医师制定，金额以合同为准。"],
    ["青禾股份（600999）2025年营业收入15.05亿元，同比增长18.04%。"],
    ["本办法自2024年5月1日起施行，周期为一年，任何单位不得违反。"],
    ["实施和完善基础设施，儿童福利机构和师范学校应当保卫祖国。"],
    ["小学老师说阿姨在老家，阿司匹林和阿莫西林都吃完了。"],
    ["祝健康！卫生条件好，石家庄、黎波里、吉林都一样；教职工代表大会。"],
    ["The annual report for 2024 shows revenue of 1,204 million."],
  ])("finds nothing in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("reads spaced, dashed and full-width forms like the plain ones, with offsets of the original", () => {
    const spaced = `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`;
    const wide = [...ID].map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join("");

    expect(found(`身份证${spaced}，电话139-0000-1234`)).toEqual([`CN_ID_CARD ${spaced}`, "PHONE 139-0000-1234"]);
    expect(found(`𠮷号：${wide}。`)).toEqual([`CN_ID_CARD ${wide}`]);
    expect(found("手机１３９　００００　１２３４")).toEqual(["PHONE １３９　００００　１２３４"]);
    expect(found("手机139\u200b00001234")).toEqual(["PHONE 139\u200b00001234"]);
    expect(found(`卡号${CARD.replaceAll(/(\d{4})/g, "$1 ").trim()}`)).toEqual([
      `BANK_CARD ${CARD.replaceAll(/(\d{4})/g, "$1 ").trim()}`,
    ]);
  });

  it("takes no number whose checksum fails for an identity number unless a label says so", () => {
    const wrong = `${ID.slice(0, 17)}${ID.endsWith("1") ? "2" : "1"}`;

    expect(found(`编码${wrong}`)).toEqual([]);
    expect(found(`身份证号码：${wrong}`)).toEqual([`CN_ID_CARD ${wrong}`]);
  });

  it("gives spans in order, without overlaps, within the text, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "患者",
        "王芳",
        "电话",
        "13900001234",
        "，",
        " ",
        ID,
        "路18号",
        "a@b.example",
        "𠮷",
        "Dr. Ann Lee",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let position = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(position).toBeLessThanOrEqual([...text].length);
      }),
    );
  });
});
