import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const files = {
  "犬类.txt":
    "临州市犬类管理办法\n（2015年3月2日临州市人民政府第五次常务会议通过）\n第一条　为了管理犬只，制定本办法。\n第二条　每户限养一犬。\n第三条　本办法自2015年4月1日起施行。\n",
  "修改.txt":
    "临州市人民政府关于修改《临州市犬类管理办法》的决定\n（2020年5月11日临州市人民政府第三次常务会议通过）\n对《临州市犬类管理办法》作如下修改：\n一、将第二条修改为：“每户限养二犬。”\n二、本决定自2020年7月1日起施行。\n",
  "车辆.txt": "临州市车辆管理办法\n第一条　为了管理车辆，制定本办法。\n第二条　本办法自2010年1月1日起施行。\n",
  "交通.txt":
    "临州市交通条例\n第一条　为了管理交通，制定本条例。\n第二条　本条例自2022年1月1日起施行。《临州市车辆管理办法》同时废止。\n",
};
type Name = keyof typeof files;

let folder: string;
let runtime: Runtime;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-amended-"));
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  runtime = await openRuntime(
    { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
    { clock },
  );
});
afterEach(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

async function standings(order: readonly Name[]): Promise<Record<string, unknown>> {
  for (const name of order) {
    await writeFile(path.join(folder, name), files[name]);
    const documents = incomingFrom([path.join(folder, name)], {});
    for await (const { fault } of runtime.ingest(documents, { vertical: "government" }, localPrincipal))
      if (fault) throw fault;
  }
  const { documents } = await runtime.catalogue.list({ vertical: "government", limit: 50 }, localPrincipal);
  return Object.fromEntries(
    documents.map((document) => {
      const { status, on, by } = runtime.standing(document);
      return [document.version.key, [status, on, by?.how, by?.title]];
    }),
  );
}

describe("what a document says of another", () => {
  it.each<{ order: readonly Name[] }>([
    { order: ["犬类.txt", "修改.txt", "车辆.txt", "交通.txt"] },
    { order: ["修改.txt", "犬类.txt", "交通.txt", "车辆.txt"] },
  ])("changes that one whichever is taken in first: $order", async ({ order }) => {
    expect(await standings(order)).toMatchObject({
      "犬类.txt": ["unknown", "2020-07-01", "amended", "临州市人民政府关于修改《临州市犬类管理办法》的决定"],
      "车辆.txt": ["ended", "2022-01-01", "repealed", "临州市交通条例"],
      "交通.txt": ["in_force", "2022-01-01", undefined, undefined],
    });
  });

  it("no longer counts when the document that says it is removed", async () => {
    await standings(["犬类.txt", "修改.txt", "车辆.txt", "交通.txt"]);
    const { documents } = await runtime.catalogue.list({ vertical: "government", limit: 50 }, localPrincipal);
    for (const { version } of documents)
      if (/修改|交通/.test(version.key)) await runtime.remove(version.documentId, localPrincipal);

    expect(await standings([])).toMatchObject({
      "犬类.txt": ["in_force", "2015-04-01", undefined, undefined],
      "车辆.txt": ["in_force", "2010-01-01", undefined, undefined],
    });
  });
});
