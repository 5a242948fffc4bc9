import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let runtime: Runtime;

/** An annual report with one table, and the line above it. */
const report = (company: string, code: string, above: string): string => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${company}2025年年度报告</title></head><body>
<h1>${company}2025年年度报告</h1>
<p>证券代码：${code}　　证券简称：${company.slice(0, 4)}</p>
<p>披露日期：2026年3月20日</p>
<h2>第二节　主要财务指标</h2>
<p>${above}</p>
<table><thead><tr><th>主要会计数据</th><th>2025年</th></tr></thead><tbody>
<tr><td>营业收入</td><td>766,941,643.01</td></tr>
<tr><td>总资产</td><td>4,705,874,065.56</td></tr>
</tbody></table></body></html>`;

const reports = {
  "宁汐.html": report("宁汐制药股份有限公司", "699811", "主要会计数据如下表"),
  "沐野.html": report("沐野食品股份有限公司", "699812", "单位：元　币种：人民币"),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-units-"));
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  runtime = await openRuntime(
    { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
    { clock },
  );
  const files = await Promise.all(
    Object.entries(reports).map(async ([name, text]) => {
      const file = path.join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
  for await (const { fault } of runtime.ingest(incomingFrom(files, {}), { vertical: "finance" }, localPrincipal))
    if (fault) throw fault;
});
afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

const ask = (text: string): Promise<Answer> => runtime.ask({ text, verticals: ["finance"] }, localPrincipal, {});
const saidIn = ({ sentences }: Answer) => sentences.map(({ text }) => text).join("\n");
const unitNotices = ({ notices }: Answer) => notices.filter(({ kind }) => kind === "unit_unknown");

describe("a figure quoted from a table", () => {
  it("comes with a notice that names its row where nothing states the unit", async () => {
    const answer = await ask("宁汐制药2025年营业收入是多少？");

    expect(saidIn(answer)).toContain("766,941,643.01");
    expect(unitNotices(answer).map(({ zh }) => zh)).toEqual([
      "《宁汐制药股份有限公司2025年年度报告》中“营业收入”所在的表没有写明单位，所引的数请对照原件核实。",
    ]);
  });

  it("comes without one where a line above the table states it", async () => {
    const answer = await ask("沐野食品2025年营业收入是多少？");

    expect(saidIn(answer)).toContain("766,941,643.01");
    expect(unitNotices(answer)).toEqual([]);
  });
});
