import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const REPORT = `临州出台夜市管理新规

临州市商务局昨日印发《临州市夜间集市管理办法》，对夜间集市的开办作出规定。《临州市夜间集市管理办法》提出，夜间集市的开办者应当在开市十日前向所在区商务部门备案。
`;
const PASSING = `临州市户外广告管理规定

第一条　为了规范户外广告，制定本规定。

第二条　集市内设置户外广告的，依照《临州市集市秩序条例》处理，广告牌高度不得超过三米。

第三条　本规定自2025年1月1日起施行。
`;

const LAW = `临州市河道采砂条例

第一条　为了保护河道，制定本条例。

第二条　在河道采砂的，应当取得采砂许可证，许可证有效期为一年。

第三条　采砂人应当按照许可的范围、深度和数量采砂，不得转让许可证。

第四条　本条例自2024年3月1日起施行。
`;

describe("a question about an instrument that the archive does not hold", () => {
  let folder: string;
  let runtime: Runtime;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "guildhall-named-"));
    runtime = await openRuntime(
      { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
      { clock: { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" } },
    );
    for (const [name, text] of [
      ["报道.txt", REPORT],
      ["规定.txt", PASSING],
      ["条例.txt", LAW],
    ] as const) {
      await writeFile(path.join(folder, name), text);
      const files = incomingFrom([path.join(folder, name)], {});
      for await (const { fault } of runtime.ingest(files, { vertical: "government" }, localPrincipal)) {
        if (fault) throw fault;
      }
    }
  });
  afterAll(async () => {
    await runtime.close();
    await rm(folder, { recursive: true });
  });

  const ask = (text: string): Promise<Answer> => runtime.ask({ text, verticals: ["government"] }, localPrincipal);

  it("is answered from a report of its issue, which is cited", async () => {
    const { status, sentences } = await ask("《临州市夜间集市管理办法》要求开办者提前几天备案？");

    expect(status).toBe("answered");
    expect(sentences.map(({ text }) => text).join("")).toContain("十日前");
  });

  it("GRD-10 is not answered from a text that only points to it", async () => {
    const { status, message } = await ask("《临州市集市秩序条例》规定广告牌高度不得超过几米？");

    expect(status).toBe("not_found");
    expect(message?.zh).toContain("没有收录《临州市集市秩序条例》");
  });

  it("GRD-10 is not answered with the article of that number of the law it details", async () => {
    const { status, sentences, message } = await ask("临州市河道采砂条例实施细则第三条是怎么规定的？");

    expect(sentences.map(({ text }) => text).join("")).not.toContain("不得转让许可证");
    expect(status).toBe("not_found");
    expect(message?.zh).toContain("没有收录《临州市河道采砂条例实施细则》");
  });
});
