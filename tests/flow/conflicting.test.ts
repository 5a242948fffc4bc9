import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
let runtime: Runtime;

const notice = (title: string, fee: string, more: string): string =>
  `# ${title}\n\n集市由街道办事处管理，经营者应当亮证经营。\n\n集市固定摊位的摊位费为每个摊位每月${fee}，按月缴纳。\n\n${more}\n`;
const files = {
  "告知.md": notice("集市管理服务告知", "八十元", "垃圾应当分类投放，闭市后一小时内清运完毕。"),
  "须知.md": notice("集市经营者须知", "三百元", "经营者应当保持摊位整洁，不得占道经营。"),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-conflict-"));
  runtime = await openRuntime({ data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" });
  const written = await Promise.all(
    Object.entries(files).map(async ([name, text]) => {
      const file = path.join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
  for await (const { fault } of runtime.ingest(incomingFrom(written, {}), { vertical: "government" }, localPrincipal))
    if (fault) throw fault;
});
afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

const ask = (text: string): Promise<Answer> => runtime.ask({ text, verticals: ["government"] }, localPrincipal, {});

describe("GRD-04 a document that says another figure in the words of the right one", () => {
  it("is shown beside it, and neither is taken for the answer", async () => {
    const { status, sentences, citations, message } = await ask("集市固定摊位的摊位费每月多少钱？");

    expect(status).toBe("conflicting");
    expect(sentences.map(({ text }) => text).join("\n")).toMatch(/八十元[^]*三百元|三百元[^]*八十元/);
    expect(new Set(citations.map(({ documentId }) => documentId)).size).toBe(2);
    expect(sentences.every((each) => each.citations.length > 0)).toBe(true);
    expect(message?.zh).toMatch(/^《.*》、《.*》所载的数字不同/);
  });

  it("reads the same to who reads along", async () => {
    const shown: string[] = [];
    const answer = await runtime.ask(
      { text: "集市固定摊位的摊位费每月多少钱？", verticals: ["government"] },
      localPrincipal,
      {
        onRelease(released) {
          if (released.kind === "sentence") shown.push(released.sentence.text);
          else shown.length = 0;
        },
      },
    );

    expect(answer.status).toBe("conflicting");
    expect(shown).toEqual(answer.sentences.map(({ text }) => text));
  });

  it("does not stand in the way of what only one of them says", async () => {
    expect((await ask("闭市后多久清运垃圾？")).status).toBe("answered");
  });
});
