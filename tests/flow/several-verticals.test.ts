import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let runtime: Runtime;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-several-"));
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  runtime = await openRuntime(
    { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
    { clock },
  );
  await takeIn("government", "灯会.txt", gathering);
  await takeIn("medical", "烫伤.txt", burns);
});

afterEach(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

async function takeIn(vertical: string, name: string, text: string, labels: readonly string[] = []): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  for await (const { fault } of runtime.ingest(incomingFrom([file], {}), { vertical, labels }, localPrincipal))
    if (fault) throw fault;
}

const gathering = `石埠县灯会活动管理办法

第一条　为了保障灯会活动的安全，制定本办法。

第二条　举办灯会应当在活动开始十五日前报县公安机关备案。

第三条　灯会现场应当设置烫伤急救点。

第四条　本办法自2024年1月1日起施行。
`;
const burns = `烫伤的急救处理

烫伤后立即用流动的凉水冲洗创面二十分钟。

不要在烫伤的创面上涂抹牙膏、酱油。
`;

const search = (text: string, limit: number) =>
  runtime.search({ text, verticals: ["government", "medical"] }, localPrincipal, limit);

describe("several verticals at once", () => {
  it("gives the hits grouped by vertical, the one that holds most of the question first", async () => {
    const aboutBurns = await search("烫伤后怎样冲洗创面", 4);
    const aboutLanterns = await search("举办灯会要提前几日备案", 4);

    expect(aboutBurns.map(({ vertical }) => vertical.id)).toEqual(["medical", "government"]);
    expect(aboutLanterns.map(({ vertical }) => vertical.id)).toEqual(["government", "medical"]);
  });

  it("gives so many in all as were asked for, the best of each first", async () => {
    const results = await search("烫伤急救", 2);

    expect(results.map(({ retrieved }) => retrieved.passages.length)).toEqual([1, 1]);
  });

  it("cites the vertical that answers, whichever was named first", async () => {
    const answer = await runtime.ask(
      { text: "烫伤后用凉水冲洗多久？", verticals: ["government", "medical"] },
      localPrincipal,
    );

    expect(answer.status).toBe("answered");
    expect(answer.sentences[0]?.text).toContain("二十分钟");
    expect(answer.citations[0]?.title).toContain("烫伤的急救处理");
  });

  it("brings the passages before and after each, when asked for", async () => {
    const [result] = await runtime.search({ text: "灯会提前备案", verticals: ["government"] }, localPrincipal, 1, {
      neighbours: true,
    });

    const found = result?.retrieved.passages[0];
    expect(found?.passage.text).toContain("第二条");
    expect(found?.neighbours?.before?.text).toContain("第一条");
    expect(found?.neighbours?.after?.text).toContain("第三条");
  });

  it("gives nothing of a vertical whose documents the asker may not read", async () => {
    await takeIn("medical", "内部.txt", "烫伤科内部流程\n\n烫伤患者一律先登记再冲洗。\n", ["ward"]);
    const nurse = { tenant: "local", labels: [], roles: ["reader"] } as const;

    const results = await runtime.search({ text: "烫伤患者先登记", verticals: ["government", "medical"] }, nurse, 20);

    const titles = results.flatMap(({ retrieved }) => retrieved.passages.map(({ document }) => document.version.title));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).not.toContain("烫伤科内部流程");
  });
});
