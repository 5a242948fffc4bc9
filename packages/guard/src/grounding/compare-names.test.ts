import { describe, expect, it } from "vitest";
import { ground } from "./ground.ts";

const rules =
  "临州市集市管理办法（试行）\n临州市人民政府关于印发《临州市集市管理办法》的通知 临政发〔2024〕12号\n第七条　摊位不得转租。T3型、GB2760型的也是。\n经营者违反第十七条第二款规定的，由市场监督管理部门责令改正。负责人李明华解释了本办法。\n3.摊位费按月缴纳，每月100元。";
const found = (claim: string, question = "") =>
  ground({ claim, evidence: [rules], question }).sentences.flatMap(({ verdict, findings }) =>
    verdict === "unsupported" ? findings.map(({ kind, text }) => `${kind} ${text}`) : [],
  );

const study =
  "Teplizumab delays type 1 diabetes. Siponimod is a sphingosine-1-phosphate receptor modulator; PD-L1 status was assessed; AhR/Cyp1a1 inducers are safe. 9 patients took part.";
const foundInStudy = (claim: string) =>
  ground({ claim, evidence: [study] }).sentences.flatMap(({ verdict, findings }) =>
    verdict === "unsupported" ? findings.map(({ text }) => text) : [],
  );

describe("GRD-09 what an answer names", () => {
  it.each([
    ["Siponimod is a sphingosine-51-phosphate receptor modulator.", "sphingosine-51-phosphate"],
    ["PD-L36 status was assessed.", "PD-L36"],
    ["AhR/Cyp43a70 inducers are safe.", "Cyp43a70"],
    ["Teplizumab delays type 9 diabetes.", "9"],
  ])("is not supported with another number in its middle: %s", (claim, expected) => {
    expect(foundInStudy(claim)).toContain(expected);
    expect(foundInStudy(study)).toEqual([]);
  });

  it.each([
    ["摊位不得转租，见第八条。", ["article 第八条"]],
    ["经营者违反第十七条第三款规定的，由市场监督管理部门责令改正。", ["article 第十七条第三款"]],
    ["依据临政发〔2024〕21号，摊位不得转租。", ["document 〔2024〕21号"]],
    ["依据《临州市夜市管理办法》，摊位不得转租。", ["document 《临州市夜市管理办法》"]],
    ["负责人钟离暮雪解释了本办法。", ["person 钟离暮雪"]],
    ["经办人为东方未晞，须向其本人提出申请。", ["person 东方未晞"]],
    ["摊位不得转租，见第七条第九款。", ["article 第七条第九款"]],
    ["T14型摊位不得转租。", ["code T14"]],
    ["44.摊位费按月缴纳。", ["quantity 44"]],
    ["100、摊位费按月缴纳。", ["quantity 100"]],
  ])("is not supported where the evidence does not name it: %s", (claim, expected) => {
    expect(found(claim)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    "第7条规定，摊位不得转租。",
    "摊位不得转租，见第七条第一款。",
    "经营者违反第17条第2款规定的，由市场监督管理部门责令改正。",
    "依据临政发[2024]12号，摊位不得转租。",
    "依据《临州市集市管理办法（试行）》，摊位不得转租。",
    "负责人李明华解释了本办法。",
    "GB2760型和GB-2760型摊位不得转租。",
    "1.摊位费按月缴纳。",
  ])("is supported in whatever numerals and marks it is named: %s", (claim) => {
    expect(found(claim)).toEqual([]);
  });

  it("may be a document or a person that the question names, but no article that only the question names", () => {
    expect(found("《夜市条例》不在其列，摊位不得转租。", "《夜市条例》允许转租摊位吗？")).toEqual([]);
    expect(found("摊位不得转租，见第八条。", "第八条允许转租吗？")).toContain("article 第八条");
  });
});
