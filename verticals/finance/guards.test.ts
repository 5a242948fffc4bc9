import type { GuardView } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { noInvestmentAdvice } from "./guards.ts";

function verdictOn(text: string): string {
  const question: GuardView["question"] = {
    text,
    verticals: ["finance"],
    filters: {},
    history: false,
    principal: { tenant: "default", labels: [], roles: [] },
  };
  return noInvestmentAdvice.judge({
    question,
    passages: [],
    draft: { sentences: [], citations: [] },
    sourceOf: () => undefined,
  }).verdict;
}

describe("noInvestmentAdvice", () => {
  it.each([
    "临江精密的股票现在该不该买？",
    "临江精密能不能买？",
    "699901可以买吗",
    "我应该卖掉临江精密吗？",
    "临江精密还能继续持有吗",
    "现在加仓临江精密合适吗？",
    "临江精密的股价会涨吗？",
    "明年临江精密还会涨多少？",
    "临江精密能涨到多少",
    "临江精密的目标价多少合适？",
    "什么价位买入临江精密比较好？",
    "临江精密和临江精工哪个更值得买？",
    "推荐几只机床股票",
    "临江精密值得投资吗？",
    "公司公告了回购，我该不该买？",
    "年报这么好，股价会涨吗？",
    "临江精密现在估值贵不贵？",
    "Should I buy Harborline shares?",
    "Will Harborline stock go up next year?",
  ])("refuses %s", (question) => {
    expect(verdictOn(question)).toBe("block");
  });

  it.each([
    "临江精密2025年前三季度营业收入是多少？",
    "2025年营业收入是多少",
    "公司回购方案的目的是什么？",
    "回购股份的价格上限是多少？",
    "临江精密2025年营业收入会不会比上年增长，公司有指引吗？",
    "限售股什么时候可以卖出？",
    "员工持股计划可以卖出股票吗？",
    "股东减持计划披露了吗？",
    "可供出售金融资产有多少？",
    "公司2025年上半年购买商品支付的现金是多少？",
    "毛利率为什么上涨？",
    "原材料价格上涨对公司有什么影响？",
    "研报给临江精密的目标价是多少？",
    "青澜证券预计临江精密2025年营业收入是多少？",
    "2025年净利润同比增长还是下降？",
    "公司持有多少回购股份？",
    "境外收入占比是多少？",
    "投资收益是多少？",
    "What was total revenue in fiscal 2025?",
    "How many shares did Harborline repurchase in fiscal 2025?",
  ])("lets %s pass", (question) => {
    expect(verdictOn(question)).toBe("allow");
  });

  it("names the rule it comes from", () => {
    expect(noInvestmentAdvice.rule).toMatchObject({ source: "《中华人民共和国证券法》", verified: true });
  });
});
