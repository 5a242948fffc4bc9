import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { verticals } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runVersions } from "../run-versions.ts";
import { lawTexts } from "./law-texts.ts";
import { commonWords, questionsOf } from "./questions.ts";
import { readPairs, type VersionPair } from "./read-pairs.ts";

const row = {
  id: "1",
  law: "临州市河道管理条例",
  old_date: "2015-03-02",
  new_date: "2024-09-06",
  old_valid_from: "2015-05-01",
  new_valid_from: "2025-01-01",
  old_article: "第二条",
  new_article: "第三条",
  old_text: "采砂许可证由市人民政府河道主管部门核发，有效期限为二年。",
  new_text: "采砂许可证由市人民政府河道主管部门核发，有效期限为一年，不得转让。",
};
const undatedRow = {
  ...row,
  id: "2",
  law: "临州市湿地保护办法",
  new_valid_from: null,
  old_text: "湿地保护范围内禁止开垦荒地，违者处以五百元罚款。",
  new_text: "湿地保护范围内禁止开垦荒地，违者处以五千元以下罚款。",
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-versions-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function pairsFile(...rows: readonly object[]): Promise<string> {
  const file = path.join(folder, "pairs.jsonl");
  await writeFile(file, rows.map((each) => JSON.stringify(each)).join("\n"));
  return file;
}

async function pairOf(each: object): Promise<VersionPair> {
  return (await readPairs(await pairsFile(each)))[0]!;
}

describe("readPairs", () => {
  it("names the line and the field that is wrong", async () => {
    await expect(readPairs(await pairsFile(row, { ...row, new_date: "2024-02-30" }))).rejects.toMatchObject({
      code: "eval/broken_set",
      values: { line: 2 },
    });
  });
});

describe("questionsOf", () => {
  it("asks the day before, the day and the day after the newer text began to apply, each in two forms", async () => {
    const questions = questionsOf(await pairOf(row));

    expect(questions.map(({ form, asOf, expected }) => [form, asOf, expected])).toEqual([
      ["number", "2024-12-31", "older"],
      ["content", "2024-12-31", "older"],
      ["number", "2025-01-01", "newer"],
      ["content", "2025-01-01", "newer"],
      ["number", "2025-01-02", "newer"],
      ["content", "2025-01-02", "newer"],
    ]);
    expect(questions[0]?.text).toContain("第二条");
    expect(questions[2]?.text).toContain("第三条");
  });

  it("asks today and the day before publication where no first day is known", async () => {
    const questions = questionsOf(await pairOf(undatedRow));

    expect(questions.map(({ asOf, expected }) => [asOf, expected])).toEqual([
      ["2024-09-05", "older"],
      ["2024-09-05", "older"],
      [undefined, "newer"],
      [undefined, "newer"],
    ]);
  });
});

describe("commonWords", () => {
  it("takes the longest run that both texts share", async () => {
    expect(commonWords(await pairOf(row))).toBe("采砂许可证由市人民政府河道主管部门核发，有效期限为");
  });

  it("takes neither names of laws nor numbers of articles, which ask for more than the words do", async () => {
    const text = "依照《水法》第三条的规定，由水行政主管部门给予警告。";
    const pair = await pairOf({ ...row, old_text: text, new_text: text });

    expect(commonWords(pair)).toBe("的规定，由水行政主管部门给予警告");
  });
});

describe("lawTexts", () => {
  it("puts the articles of a text in order and names those that the pairs do not hold", async () => {
    const later = { ...row, id: "3", old_article: "第五条", old_text: "本条例由市水务局解释。" };

    const [older] = lawTexts([await pairOf(row), await pairOf(later)]);

    expect(older).toMatchObject({
      title: "临州市河道管理条例",
      publishedOn: "2015-03-02",
      effectiveFrom: "2015-05-01",
    });
    expect(older?.text.match(/第.条/g)).toEqual(["第一条", "第二条", "第三条", "第四条", "第五条"]);
  });
});

describe("runVersions", () => {
  const configuration = { data: "unused", timeZone: "Asia/Shanghai", model: "extractive" };
  const provenance = { command: "test", date: "2026-11-23", commit: "none" };
  const run = async (file: string) =>
    runVersions({ set: "made-up", file, vertical: verticals[0] }, configuration, provenance);

  it("finds the text of the day on both sides of it, and says where no day is known", async () => {
    const { summary, results } = await run(await pairsFile(row, undatedRow));

    expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(summary).toMatchObject({
      laws: 2,
      dated: { number: { pairs: 1, questions: 3, right: 3 }, content: { pairs: 1, questions: 3, right: 3 } },
      undated: { number: { pairs: 1, questions: 1, right: 1 } },
      unpublished: { number: { pairs: 1, questions: 1, right: 1 } },
    });
  });

  it("asks by the day that a text states where the set knows none", async () => {
    const stated = { ...undatedRow, new_text: `${undatedRow.new_text}本办法自2024年11月1日起施行。` };

    const { summary, results } = await run(await pairsFile(stated));

    expect(results.map(({ asOf }) => asOf)).toContain("2024-11-01");
    expect(summary.stated.number).toEqual({ pairs: 1, questions: 3, right: 3 });
  });

  it("says what is wrong with a set whose days are wrong", async () => {
    const { results } = await run(await pairsFile({ ...row, new_valid_from: "2014-01-01" }));

    expect(results.flatMap(({ faults }) => faults).length).toBeGreaterThan(0);
  });
});
