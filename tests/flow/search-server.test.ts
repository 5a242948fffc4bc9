import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Double, startDouble } from "@guildhall/collections/double";
import { localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const rule = (name: string, years: string) => `临州市${name}管理办法

第一条　为了加强${name}管理，制定本办法。

第二条　${name}许可证的有效期限为${years}年。

第三条　本办法自2025年5月1日起施行。
`;
const names = ["河道采砂", "集市摊位", "户外广告", "夜间施工"];
const questions = ["采砂许可证有效期几年", "摊位许可", "管理办法何时施行", "户外广告由谁管理"];

let folder: string;
let double: Double;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-flow-"));
  double = await startDouble();
});
afterEach(async () => {
  await double.close();
  await rm(folder, { recursive: true });
});

const settings = () => ({ data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" });
const embedded = () => openRuntime(settings());
const onServer = () =>
  openRuntime({
    ...settings(),
    qdrant: { url: double.url, replicas: 1, quantization: "none", exactNearest: false },
  });

async function takeIn(runtime: Runtime, name: string, years: string): Promise<void> {
  const file = path.join(folder, `${name}.txt`);
  await writeFile(file, rule(name, years));
  for await (const { outcome } of runtime.ingest(incomingFrom([file], {}), { vertical: "government" }, localPrincipal))
    expect(outcome).toBe("stored");
}

async function ranked(runtime: Runtime): Promise<readonly (readonly string[])[]> {
  const rankings = [];
  for (const text of questions)
    rankings.push(await runtime.rank({ text, verticals: ["government"] }, localPrincipal, 20));
  return rankings.map(({ hits }) => hits.map(({ passageId }) => passageId));
}

describe("a data folder whose passages are searched on a server", () => {
  it("ranks as before when it moves there, takes documents in and out there, and ranks the same back home", async () => {
    const home = await embedded();
    for (const name of names) await takeIn(home, name, "二");
    const before = await ranked(home);
    await home.close();

    const away = await onServer();
    expect(await ranked(away)).toEqual(before);
    expect(away.outgoing).toEqual([]);
    expect(away.server).toEqual({ name: "Qdrant", url: double.url, version: "1.19.0" });
    await takeIn(away, "河湖保护", "三");
    const withMore = await ranked(away);
    expect(withMore).not.toEqual(before);
    await away.close();

    const back = await embedded();
    expect(await ranked(back)).toEqual(withMore);
    expect(back.outgoing).toEqual([]);
    await back.close();
  });
});
