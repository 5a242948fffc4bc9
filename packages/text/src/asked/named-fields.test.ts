import { describe, expect, it } from "vitest";
import { fieldOf, namedFields } from "./named-fields.ts";

const SHEET = `临州：三项措施促就业

临州市昨日发布消息。
公司网址：www.linjiang.example
净利润：1200.5
归属于母公司所有者的净利润：1100
利润总额：1500
基本每股收益（元/股）：0.31`;

describe("fieldOf", () => {
  it.each([
    ["营业收入：425210340.96", { name: "营业收入", value: "425210340.96" }],
    ["- 公司网址： www.linjiang.example ", { name: "公司网址", value: "www.linjiang.example" }],
    ["基本每股收益（元/股）：0.31", { name: "基本每股收益", value: "0.31" }],
    ["申请材料：", undefined],
    ["本办法所称集市，是指：夜集。", undefined],
  ])("%s", (line, field) => {
    expect(fieldOf(line)).toEqual(field);
  });
});

describe("namedFields", () => {
  it.each([
    ["临江精密的公司网址是什么？", ["www.linjiang.example"]],
    ["净利润是多少元？", ["1200.5"]],
    ["净利润总额是多少元？", ["1200.5"]],
    ["归属于母公司所有者的净利润是多少？", ["1100"]],
    ["基本每股收益和利润总额分别是多少？", ["1500", "0.31"]],
    ["营业成本是多少？", []],
    ["临州有哪些措施？", []],
  ])("%s", (question, values) => {
    expect(namedFields(question, SHEET).map(({ value }) => value)).toEqual(values);
  });
});
