import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let runtime: Runtime;

const lines = "营业收入：{n}\n净利润：{n}\n经营活动产生的现金流量净额：{n}";
const row = (company: string, shortName: string, code: string, year: number, amount: number) => ({
  id: `${code}-${year}`,
  title: `${company}关键数据`,
  text: lines.replaceAll("{n}", String(amount)),
  meta: { company, short_name: shortName, stock_code: code, year },
});
const rows = [
  row("临江精密制造股份有限公司", "临江精密", "600001", 2022, 11),
  row("临江精密制造股份有限公司", "临江精密", "600001", 2023, 12),
  row("临江精密制造股份有限公司", "临江精密", "600001", 2024, 13),
  row("青澜港务股份有限公司", "青澜港务", "600002", 2023, 21),
  row("青澜港务股份有限公司", "青澜港务", "600002", 2024, 22),
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-facts-"));
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  runtime = await openRuntime(
    { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
    { clock },
  );
  const corpus = path.join(folder, "corpus.jsonl");
  await writeFile(corpus, rows.map((each) => JSON.stringify(each)).join("\n"));
  for await (const { fault } of runtime.ingest(incomingFrom([corpus], {}), { vertical: "finance" }, localPrincipal))
    if (fault) throw fault;
});

afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

async function ranked(text: string) {
  const { hits, steps } = await runtime.rank({ text, verticals: ["finance"] }, localPrincipal, 5);
  const keys = hits.map(({ document: { version } }) => {
    const { code, reportPeriod } = version.facts.more ?? {};
    return `${code}-${reportPeriod}`;
  });
  return { keys, hits, steps };
}

describe("facts first", () => {
  it.each([
    ["临江精密2023年净利润是多少", "600001-2023"],
    ["临江精密制造股份有限公司在2022年的营业收入是多少元？", "600001-2022"],
    ["2024年600002的净利润", "600002-2024"],
    ["青澜港务二〇二三年经营活动产生的现金流量净额", "600002-2023"],
  ])("leads %s to %s", async (question, key) => {
    const { keys, hits } = await ranked(question);

    expect(keys[0]).toBe(key);
    expect(hits[0]?.reasons.map(({ step }) => step)).toContain("facts");
  });

  it("takes the last of several years first, for its report holds those before it, and the others next", async () => {
    expect((await ranked("临江精密2022年和2023年净利润")).keys.slice(0, 2)).toEqual(["600001-2023", "600001-2022"]);
  });

  it("lets a year go that no document of the company has, and says so", async () => {
    const { keys, steps } = await ranked("临江精密2019年净利润是多少");

    expect(keys.slice(0, 3).every((key) => key.startsWith("600001"))).toBe(true);
    expect(steps.find(({ step }) => step === "facts")?.note?.zh).toContain("2019");
  });
});
