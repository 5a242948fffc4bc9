import { describe, expect, it } from "vitest";
import { likelihoods } from "./likelihoods.ts";
import { rankStatements } from "./rank-statements.ts";

function likeliest(question: string, ...texts: readonly string[]): string | undefined {
  const passages = texts.map((text) => ({ text, context: "" }));
  const statements = rankStatements(question, [], passages, 200);
  const shares = likelihoods(question, [], statements);
  return statements[shares.indexOf(Math.max(...shares))]?.quote;
}

describe("likelihoods", () => {
  it("divides one among the statements", () => {
    const passages = [{ text: "临州市设三个窗口。窗口周末照常开放。", context: "" }];
    const statements = rankStatements("窗口周末开放吗？", [], passages, 200);

    const shares = likelihoods("窗口周末开放吗？", [], statements);

    expect(shares).toHaveLength(2);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it("has nothing to divide among no statements", () => {
    expect(likelihoods("窗口周末开放吗？", [], [])).toEqual([]);
  });

  it("takes what stands under a heading that the question repeats for the answer", () => {
    const text = "（三）培育夜间集市。支持各街道利用闲置场地设摊。（四）整治占道停车。在主要路口增设护栏。";

    expect(likeliest("临州市采取哪些措施整治占道停车？", text)).toMatch(/整治占道停车|增设护栏/);
  });

  it("knows a word by one of its characters", () => {
    const text = "临州市民可以到街道窗口领取老年证。临州市民可以到河边公园散步。";

    expect(likeliest("临州市民到哪个地方领老年人的证件？", text)).toContain("领取老年证");
  });

  it("would rather have the statement that holds the noun asked for", () => {
    const text = "申请摊位的市民应当先在网上登记并如实填写。申请摊位需要的材料有身份证和健康证。";

    expect(likeliest("市民申请摊位要交哪些材料？", text)).toContain("身份证和健康证");
  });

  it("takes a headline with its dateline for no answer", () => {
    const report = `临州将延长夜间集市营业时间 新华社临州2月18日电（记者 何言）${"临州市商务局局长在会上说，".repeat(8)}集市可以开到凌晨两点。`;

    expect(likeliest("临州夜间集市的营业时间如何延长？", report)).not.toContain("新华社");
  });
});
