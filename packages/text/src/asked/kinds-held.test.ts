import { describe, expect, it } from "vitest";
import { kindsHeld, lacksFigureAsked } from "./kinds-held.ts";

describe("lacksFigureAsked", () => {
  it.each([
    ["补贴标准是多少？", "补贴标准为每月一千二百元。", false],
    ["最低工资是每月多少元？", "不得低于当地最低工资标准的百分之八十。", true],
    ["要提前多少天告诉单位", "提前三十日以书面形式通知。", false],
    ["租期可以签多少年", "租赁期限应当约定。", true],
    ["食品不合格赔几倍", "可以要求支付价款十倍的赔偿金。", false],
    ["办这个要多少钱", "不收取费用。", false],
    ["预拨金额是多少？", "预拨第二批补助资金八十亿元。", false],
    ["办这个要多少钱", "办理本事项不收费。", false],
    ["烫伤后用凉水冲洗多久", "用流动的凉水冲洗创面二十分钟。", false],
    ["要按压多少秒", "持续按压。", true],
    ["How many minutes should it be rinsed?", "Rinse it for 20 minutes.", false],
    ["试用期被辞退怎么处理", "可以解除。", false],
  ])("%s ← %s", (question, text, lacks) => {
    expect(lacksFigureAsked(question, text)).toBe(lacks);
  });
});

describe("kindsHeld", () => {
  it("prefers the sentence that sets a limit when the longest is asked for", () => {
    const question = "试用期最长多久";

    expect(kindsHeld(question, "试用期不得超过六个月。")).toBeGreaterThan(
      kindsHeld(question, "试用期为一个月至十二个月。"),
    );
  });

  it("sees a list where materials are asked for", () => {
    expect(kindsHeld("要带什么材料", "三、申请材料\n1. 身份证原件；")).toBe(1);
  });

  it("is 0 for a question of no known kind", () => {
    expect(kindsHeld("试用期被辞退有影响吗", "可以解除。")).toBe(0);
  });
});
