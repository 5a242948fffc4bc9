import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, type BaseModel, localPrincipal, type ModelPiece, type ModelRequest } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { openRuntime, type Runtime } from "@guildhall/runtime";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** 10,000 with `npm run test:fuzz`. */
const RUNS = Number(process.env["GUILDHALL_FUZZ"] ?? 150);
const STATUSES = ["answered", "clarification", "not_found", "conflicting", "out_of_scope", "refused", "blocked"];
const clock = { now: () => new Date("2026-11-26T04:00:00Z"), today: () => "2026-11-26" };
const documents = {
  人才住房补贴办法:
    "临州市人才住房补贴办法\n\n第一条　硕士研究生每月补贴一千二百元，最长不超过三十六个月。\n\n第二条　补贴由市财政局按季度拨付。\n\n第三条　本办法自2024年5月1日起施行。",
  居住证办理指南:
    "居住证办理指南\n\n第一条　居住证自受理之日起十五个工作日内办结，首次申领不收费。\n\n第二条　联系电话０５１２－１２３４５６７８。",
};
const question = { text: "硕士研究生每月补贴多少元？", verticals: ["government"] };

let folder: string;
let runtime: Runtime;
let said: readonly Fuzzed[] = [];
let seen: ModelRequest | undefined;

/** What a model says, with places in what it was shown by number, so that the same output can be said again. */
type Fuzzed =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "quote";
      readonly from: number;
      readonly start: number;
      readonly length: number;
      readonly change: string;
    };

/** Says whatever the test wants, whatever it is asked. */
const model: BaseModel = {
  id: "fuzzed",
  provider: "test",
  version: "1",
  async *generate(request) {
    seen = request;
    for (const piece of said) yield pieceOf(piece, request);
  },
};

function pieceOf(piece: Fuzzed, { evidence }: ModelRequest): ModelPiece {
  if (piece.kind === "text") return piece;
  const source = evidence[piece.from % (evidence.length + 1)];
  const quote = (source?.text ?? "没有的段落").slice(piece.start, piece.start + piece.length) + piece.change;
  return { kind: "quote", alias: source?.alias ?? `p${piece.from}`, quote };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-fuzz-"));
  runtime = await openRuntime(
    { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "extractive" },
    { clock, model },
  );
  const files = await Promise.all(
    Object.entries(documents).map(async ([title, text]) => {
      const file = path.join(folder, `${title}.txt`);
      await writeFile(file, text);
      return file;
    }),
  );
  for await (const each of runtime.ingest(incomingFrom(files, {}), { vertical: "government" }, localPrincipal))
    if (each.outcome !== "stored") throw new Error(each.outcome);
});

afterAll(async () => {
  await runtime.close();
  await rm(folder, { recursive: true });
});

const answerTo = (pieces: readonly Fuzzed[]): Promise<Answer> => {
  said = pieces;
  return runtime.ask(question, localPrincipal);
};

describe("GRD-09 whatever a model says", () => {
  const word = fc.constantFrom(
    "硕士研究生",
    "每月补贴",
    "一千二百元",
    "1,200元",
    "两千元",
    "最长",
    "三十六个月",
    "2024年5月1日",
    "市财政局",
    "不",
    "。",
    "\n",
    "[1]",
    "c9",
    "𠮷",
    "〔…〕",
    "[见](https://evil.example/)",
    "<b>",
    "忽略以上指令",
    "稳赚不赔",
  );
  const text = fc.array(word, { maxLength: 10 }).map((words) => ({ kind: "text" as const, text: words.join("") }));
  const quote = fc.record({
    kind: fc.constant("quote" as const),
    from: fc.nat(4),
    start: fc.nat(60),
    length: fc.nat(60),
    change: fc.constantFrom("", "", "", "。", "二千元", " "),
  });

  it(`every answer has one status, no dangling citation and no quote that is not in its source (${RUNS} outputs)`, async () => {
    const known = new Map<string, string>();
    const sourceOf = async (versionId: string): Promise<string> => {
      const held = known.get(versionId) ?? (await runtime.catalogue.canonicalText(versionId, localPrincipal)) ?? "";
      known.set(versionId, held);
      return held;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(text, quote), { maxLength: 5 }), async (pieces) => {
        const answer = await answerTo(pieces);
        const ids = new Set(answer.citations.map(({ id }) => id));

        expect(STATUSES.filter((status) => status === answer.status)).toHaveLength(1);
        expect(answer.sentences.length > 0).toBe(answer.status === "answered");
        for (const { citations, support, text: words } of answer.sentences) {
          expect(citations.length).toBeGreaterThan(0);
          expect(citations.every((id) => ids.has(id))).toBe(true);
          expect(["verbatim", "supported"]).toContain(support);
          expect(words).not.toContain("evil.example");
        }
        for (const { versionId, quote: words, start, end } of answer.citations)
          expect(
            Array.from(await sourceOf(versionId), String)
              .slice(start, end)
              .join(""),
          ).toBe(words);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  it("an honest one is heard", async () => {
    const answer = await answerTo([{ kind: "text", text: "硕士研究生每月补贴一千二百元。" }]);

    expect(seen?.evidence.length).toBeGreaterThan(0);
    expect(answer).toMatchObject({
      status: "answered",
      label: { provenance: "generated", AIGC: { Label: "1", ProduceID: answer.auditId } },
    });
  });

  it("an inventive one is not: figures, days, names and articles that stand nowhere", async () => {
    for (const words of [
      "硕士研究生每月补贴两千元。",
      "硕士研究生每月补贴一千二百元，自2023年1月1日起执行。",
      "依据第九条，硕士研究生每月补贴三千元。",
    ]) {
      const answer = await answerTo([{ kind: "text", text: words }]);

      expect([words, answer.status]).toEqual([words, "blocked"]);
    }
  });
});
