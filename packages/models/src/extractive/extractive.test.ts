import type { ModelPiece, ModelRequest } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { createExtractive } from "./extractive.ts";

async function quotes(request: Partial<ModelRequest>): Promise<readonly string[]> {
  const pieces: ModelPiece[] = [];
  for await (const piece of createExtractive().generate({
    question: "",
    terms: [],
    evidence: [],
    limits: { sentences: 3, characters: 600 },
    ...request,
  }))
    pieces.push(piece);
  return pieces.map((piece) => (piece.kind === "quote" ? `${piece.alias} ${piece.quote}` : piece.kind));
}
const evidence = (alias: string, text: string, isAskedFor = false) => ({ alias, text, context: "", isAskedFor });

describe("extractive", () => {
  it("quotes the sentence that answers and leaves the others", async () => {
    const text = "第四条　申请人应当具有本市户籍。补贴标准为每月一千二百元，按季度发放。补贴资金由市财政承担。";

    const found = await quotes({ question: "补贴标准是多少？", evidence: [evidence("P1", text)] });

    expect(found[0]).toBe("P1 补贴标准为每月一千二百元，按季度发放。");
  });

  it("keeps a list with the sentence that opens it", async () => {
    const text = "第五条　申请人才公寓，应当具备下列条件：\n（一）具有本科以上学历；\n（二）在本市缴纳社会保险满一年。";

    const found = await quotes({ question: "申请人才公寓要具备哪些条件", evidence: [evidence("P1", text)] });

    expect(found).toEqual([`P1 ${text}`]);
  });

  it("quotes what stands under the heading that the question repeats", async () => {
    const text =
      "本办法自公布之日起试行，由临州市商务局负责解释。（二）培育夜间集市。支持各街道利用闲置场地设摊，延长水电供应到凌晨两点。（三）整治占道停车。在主要路口增设隔离护栏，安排专人巡查劝离。";

    const found = await quotes({
      question: "临州市怎样培育夜间集市？",
      evidence: [evidence("P1", text)],
      limits: { sentences: 3, characters: 60 },
    });

    expect(found.join("")).toContain("支持各街道利用闲置场地设摊");
  });

  it("quotes a notice that is held twice once, and both where a word or a figure differs", async () => {
    const notice = (amount: string, end = "。"): string =>
      `夜间集市的开办者应当缴纳保证金${amount}元，由街道代收${end}`;
    const asked = (first: string, second: string): Promise<readonly string[]> =>
      quotes({
        question: "夜间集市的开办者要缴纳多少保证金？",
        evidence: [evidence("P1", first), evidence("P2", second)],
      });

    expect(await asked(notice("3000"), notice(" 3000", "；"))).toHaveLength(1);
    expect(await asked(notice("3000"), notice("5000"))).toHaveLength(2);
    expect(await asked(notice("10.5万"), notice("105万"))).toHaveLength(2);
    expect(await asked(notice("三千"), notice("三千").replace("应当", "不应当"))).toHaveLength(2);
  });

  it("goes on to the end of a long sentence before it quotes from elsewhere", async () => {
    const start = `临州市夜间集市设在下列各处：${"东门桥下广场、西河埠头码头、南园菜场北侧空地、".repeat(5)}`;
    const end = "以及北站出口、旧灯塔公园和体育馆停车场。";
    const elsewhere = "临州市夜间集市由商务局管理。";

    const found = await quotes({
      question: "临州市夜间集市设在哪些地方？",
      evidence: [evidence("P1", `${start}${end}`), evidence("P2", elsewhere)],
      limits: { sentences: 3, characters: 170 },
    });

    expect(found.join("")).toContain(end);
  });

  it("looks only at the passage that was asked for by number", async () => {
    const found = await quotes({
      question: "住房办法第三条",
      evidence: [
        evidence("P1", "第三条　本办法适用于临州市。", true),
        evidence("P2", "住房办法第三条另有规定的除外。"),
      ],
    });

    expect(found).toEqual(["P1 第三条　本办法适用于临州市。"]);
  });

  it("says nothing that does not stand in the evidence, and at most three sentences", async () => {
    const text = Array.from(
      { length: 12 },
      (_, index) => `补贴第${index}档为${index}百元，适用于第${index}类人才。`,
    ).join("");

    const found = await quotes({ question: "补贴每一档各是多少", evidence: [evidence("P1", text)] });

    expect(found.length).toBeLessThanOrEqual(3);
    for (const quote of found) expect(text).toContain(quote.slice(3));
  });

  it("knows the words of the trade for those of the asker", async () => {
    const text = "肝功能不全者慎用。妊娠28周以后禁用本品。哺乳期妇女用药应当咨询医师。";

    const found = await quotes({
      question: "怀孕能吃吗",
      terms: ["妊娠"],
      evidence: [evidence("P1", text)],
      limits: { sentences: 1, characters: 600 },
    });

    expect(found).toEqual(["P1 妊娠28周以后禁用本品。"]);
  });

  it("has no answer when no sentence holds the figure that is asked for", async () => {
    expect(
      await quotes({ question: "补贴多少钱", evidence: [evidence("P1", "补贴由市财政承担。补贴按季度发放。")] }),
    ).toEqual([]);
  });

  it("has no answer without evidence", async () => {
    expect(await quotes({ question: "补贴标准" })).toEqual([]);
  });
});
