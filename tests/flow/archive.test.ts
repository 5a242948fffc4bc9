import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal } from "@guildhall/core";
import { incomingFrom, type IngestOutcome } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const TODAY = "2026-11-23";
let folder: string;
let runtime: Runtime;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-flow-"));
  runtime = await open();
});

afterEach(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

function open(): Promise<Runtime> {
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => TODAY };
  return openRuntime({ data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" }, { clock });
}

async function takeIn(name: string, text: string, into: Partial<{ labels: readonly string[] }> = {}) {
  const file = path.join(folder, name);
  await writeFile(file, text);
  const outcomes: IngestOutcome[] = [];
  const documents = runtime.ingest(incomingFrom([file], {}), { vertical: "government", ...into }, localPrincipal);
  for await (const outcome of documents) outcomes.push(outcome);
  return outcomes[0]!;
}

const ask = (text: string, asOf?: string): Promise<Answer> =>
  runtime.ask({ text, verticals: ["government"], ...(asOf === undefined ? {} : { asOf }) }, localPrincipal);

const oldRule = `临州市河道采砂管理办法

（2015年3月2日临州市人民政府第五次常务会议通过）

第一条　为了加强河道采砂管理，制定本办法。

第二条　采砂许可证的有效期限为二年。

第三条　本办法自2015年5月1日起施行。
`;
const newRule = `临州市河湖保护条例

（2024年9月6日临州市第七届人民代表大会常务委员会第二十次会议通过）

第一条　为了保护河湖，制定本条例。

第二条　河道采砂实行许可制度，采砂许可证的有效期限为一年。

第三条　本条例自2025年1月1日起施行。《临州市河道采砂管理办法》同时废止。
`;

describe("the archive, from file to answer", () => {
  it("answers from the text in force on the day, whichever of the two came in first", async () => {
    await takeIn("新.txt", newRule);
    await takeIn("旧.txt", oldRule);

    const [today, before] = [await ask("采砂许可证有效期几年"), await ask("采砂许可证有效期几年", "2020-01-01")];

    expect(today.citations.map(({ title }) => title)).toEqual(["临州市河湖保护条例"]);
    expect(before.sentences[0]?.text).toContain("二年");
    expect(before.citations[0]?.standing).toEqual({ status: "in_force", on: "2015-05-01" });
  });

  it("shows a repealed article asked for by its number, marked, and leads to what applies now", async () => {
    await takeIn("旧.txt", oldRule);
    const { documentId } = await takeIn("新.txt", newRule);

    const answer = await ask("临州市河道采砂管理办法第二条");

    expect(answer.citations[0]?.standing).toMatchObject({ status: "ended", on: "2025-01-01", by: { how: "repealed" } });
    expect(answer.notices[0]).toMatchObject({ kind: "ended", documentId });
  });

  it("forgets a repeal with the document that made it", async () => {
    await takeIn("旧.txt", oldRule);
    const { documentId } = await takeIn("新.txt", newRule);
    await runtime.remove(documentId!, localPrincipal);

    const answer = await ask("采砂许可证有效期几年");

    expect(answer.citations.map(({ title }) => title)).toEqual(["临州市河道采砂管理办法"]);
    expect(answer.citations[0]?.standing.status).toBe("in_force");
  });

  it("says unchanged for the same bytes, and replaces a document by its new ones", async () => {
    const first = await takeIn("旧.txt", oldRule);

    expect((await takeIn("旧.txt", oldRule)).outcome).toBe("unchanged");
    expect(await takeIn("旧.txt", oldRule.replace("二年", "三年"))).toMatchObject({
      outcome: "replaced",
      documentId: first.documentId,
    });
    expect((await ask("采砂许可证有效期几年")).sentences[0]?.text).toContain("三年");
    expect(await runtime.catalogue.canonicalText(first.versionId!, localPrincipal)).toContain("二年");
  });

  it("finds nothing of a removed document, in this process or the next", async () => {
    const { documentId } = await takeIn("旧.txt", oldRule);
    await runtime.remove(documentId!, localPrincipal);

    expect((await ask("采砂许可证有效期几年")).status).toBe("not_found");
    await runtime.close();
    runtime = await open();
    expect((await ask("临州市河道采砂管理办法第二条")).status).toBe("not_found");
  });

  it("is seen by the next question of another process", async () => {
    const other = await open();
    await other.ask({ text: "采砂许可证有效期几年", verticals: ["government"] }, localPrincipal);

    await takeIn("旧.txt", oldRule);
    const seen = await other.ask({ text: "采砂许可证有效期几年", verticals: ["government"] }, localPrincipal);
    await other.close();

    expect(seen.status).toBe("answered");
  });

  it("shows a labelled document to nobody without the label", async () => {
    await takeIn("旧.txt", oldRule, { labels: ["internal"] });
    const clerk = { tenant: "local", labels: ["public"], roles: ["reader"] } as const;

    const [mine, theirs] = await Promise.all(
      [localPrincipal, clerk].map((principal) =>
        runtime.ask({ text: "采砂许可证有效期几年", verticals: ["government"] }, principal),
      ),
    );

    expect(mine?.status).toBe("answered");
    expect(theirs).toMatchObject({ status: "not_found", searched: { documents: 0, nearest: [] } });
    expect(theirs?.message?.zh).toContain("还没有您可以查阅的文件");
  });

  it("asks which place is meant when two cities rule on the same", async () => {
    await takeIn("临.txt", oldRule);
    await takeIn("云.txt", oldRule.replaceAll("临州", "云泽").replace("二年", "五年"));

    const answer = await ask("采砂许可证有效期几年");

    expect(answer.status).toBe("clarification");
    expect(answer.message?.zh).toContain("云泽市");
    expect((await ask("云泽市采砂许可证有效期几年")).sentences[0]?.text).toContain("五年");
  });

  it("turns a secret document away and keeps neither its name nor its text nor a hash", async () => {
    const outcome = await takeIn("绝不能留下的名字.txt", "秘密★1年\n\n关于绝不能留下的事项的通知\n\n正文。");
    await runtime.close();

    expect(outcome).toMatchObject({ outcome: "quarantined", fault: { code: "ingest/turned_away" } });
    expect(outcome.documentId).toBeUndefined();
    const files = await readdir(path.join(folder, "data"));
    const kept = await Promise.all(files.map((file) => readFile(path.join(folder, "data", file))));
    for (const bytes of kept) expect(bytes.includes(Buffer.from("绝不能留下"))).toBe(false);
    runtime = await open();
  });
});
