import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PlatformError, type Reading, type Vertical } from "@guildhall/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { evaluateFiles, type FileToMeasure } from "./evaluate-files.ts";
import { type FileExpectation, readExpectations } from "./expectations.ts";
import type { ReadFile } from "./measure-file.ts";
import { readTableTruth } from "./read-table-truth.ts";
import { tablesOfReading } from "./tables-of-reading.ts";

const provenance = { command: "guildhall eval files --set 样本", date: "2026-11-25", commit: "abc1234" };
const ports = { verticals: [] as readonly Vertical[], stopwatch: () => 0 };
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-files-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function expectation(file: string, changed: Partial<FileExpectation> = {}): FileExpectation {
  return { file, category: "zh-text", ending: { mayBeRead: true, codes: [] }, probes: [], ...changed };
}

function readingOf(text: string, parts: Partial<Reading> = {}): Reading {
  const length = Array.from(text).length;
  return {
    text,
    origin: [{ start: 0, end: length, rawStart: 0 }],
    omitted: [],
    rawLength: length,
    mediaType: "text/plain",
    headings: [],
    places: [],
    tables: [],
    ...parts,
  };
}

async function* each(...files: readonly (readonly [FileExpectation, ReadFile])[]): AsyncGenerator<FileToMeasure> {
  for (const [expected, read] of files) yield { expected, read };
}

const locked: ReadFile = async (password) => {
  if (password === "开门") return readingOf("锁住的内容");
  throw new PlatformError("ingest/encrypted", { file: "a.pdf" });
};

describe("evaluateFiles", () => {
  it("finds words whatever the white space between them, and names the missing ones", async () => {
    const expected = expectation("a.txt", { probes: ["人才住房", "配租", "退出"] });

    const { summary, results } = await evaluateFiles(
      "样本",
      each([expected, async () => readingOf("人才\n住 房的配租")]),
      ports,
      provenance,
    );

    expect(summary).toMatchObject({ files: 1, read: 1, probes: { expected: 3, found: 2 }, faulty: ["a.txt"] });
    expect(results[0]?.faults).toEqual(["not in the text: 退出"]);
  });

  it("wants a locked file to say so, and its words once it is opened", async () => {
    const expected = expectation("a.pdf", {
      ending: { mayBeRead: false, codes: ["ingest/encrypted"] },
      password: "开门",
      probes: ["锁住"],
    });

    const { summary } = await evaluateFiles("样本", each([expected, locked]), ports, provenance);

    expect(summary).toMatchObject({ read: 0, endings: { found: 1 }, probes: { found: 1 }, faulty: [] });
  });

  it("counts a file that ends otherwise than it should, and one that ends without a code", async () => {
    const { summary } = await evaluateFiles(
      "样本",
      each([expectation("a.pdf"), locked], [expectation("b.pdf"), () => Promise.reject(new TypeError("坏"))]),
      ports,
      provenance,
    );

    expect(summary).toMatchObject({ endings: { expected: 2, found: 0 }, faulty: ["a.pdf", "b.pdf"] });
  });

  it("says what a set without expectations cannot tell", async () => {
    const { summary } = await evaluateFiles(
      "样本",
      each([expectation("a.txt"), async () => readingOf("字")]),
      ports,
      provenance,
    );

    expect(summary.skipped).toHaveLength(2);
    expect(summary.tableStructure).toBeUndefined();
  });

  it("scores tables against their truth page by page", async () => {
    const truth = path.join(folder, "a-str.xml");
    await writeFile(
      truth,
      `<document><table id='1'><region page='1'>
        <cell start-row='0' start-col='0'><content>项目</content></cell>
        <cell start-row='0' start-col='1'><content>金额 &amp; 比例</content></cell>
      </region></table></document>`,
    );
    const row = {
      start: 0,
      end: 10,
      cells: [
        { start: 0, end: 2 },
        { start: 5, end: 12 },
      ],
    };
    const table = { start: 0, end: 12, rows: [row], headerRows: 0, unit: "unit_unknown" } as const;
    const read = async () => readingOf("项目 | 金额 & 比例\n", { tables: [table] });

    const { summary } = await evaluateFiles(
      "样本",
      each([expectation("a.pdf", { tableTruth: truth }), read]),
      ports,
      provenance,
    );

    expect(summary.tableStructure).toMatchObject({ documents: 1, precision: 1, recall: 1, f1: 1 });
  });
});

describe("readExpectations", () => {
  it("takes a file that cannot be opened for broken, one without words for a picture, and an old one for unread", async () => {
    await mkdir(path.join(folder, "pdf"));
    const pdf = (file: string, opens: boolean, chars: number) =>
      JSON.stringify({
        file,
        category: "x",
        password: null,
        needs_password: false,
        poppler: { opens, chars },
        must_contain_after_removing_whitespace: [],
        table_truth: null,
        expect: "",
      });
    await writeFile(
      path.join(folder, "pdf", "expected.jsonl"),
      `${pdf("坏.pdf", false, 0)}\n${pdf("扫描.pdf", true, 0)}\n`,
    );
    await writeFile(path.join(folder, "office_expected.jsonl"), `${JSON.stringify({ file: "旧.xls", note: "old" })}\n`);

    const found = await readExpectations(folder);

    expect(found.map(({ file, ending }) => [file, ending.mayBeRead, ending.codes[0]])).toEqual([
      ["pdf/坏.pdf", false, "ingest/corrupt"],
      ["pdf/扫描.pdf", true, "ingest/needs_ocr"],
      ["旧.xls", true, "ingest/unsupported"],
    ]);
  });

  it("says in which line a set is broken", async () => {
    await writeFile(path.join(folder, "office_expected.jsonl"), `{"file": 1}\n`);

    await expect(readExpectations(folder)).rejects.toMatchObject({ code: "eval/broken_set" });
  });
});

describe("tablesOfReading", () => {
  it("takes a cell that is repeated over its neighbours for one", () => {
    const text = "A | A\nB | C\n";
    const rows = [
      {
        start: 0,
        end: 5,
        cells: [
          { start: 0, end: 1 },
          { start: 4, end: 5, repeats: "left" as const },
        ],
      },
      {
        start: 6,
        end: 11,
        cells: [
          { start: 6, end: 7 },
          { start: 10, end: 11 },
        ],
      },
    ];

    const [table] = tablesOfReading(
      readingOf(text, { tables: [{ start: 0, end: 11, rows, headerRows: 1, unit: "unit_unknown" }] }),
    );

    expect(table?.cells.map(({ text: words, column, lastColumn }) => [words, column, lastColumn])).toEqual([
      ["A", 0, 1],
      ["B", 0, 0],
      ["C", 1, 1],
    ]);
  });
});

describe("readTableTruth", () => {
  it("reads spans and pages", async () => {
    const file = path.join(folder, "t.xml");
    await writeFile(
      file,
      `<region id='1' page='3'><cell start-row='0' end-row='1' start-col='0' end-col='4'><content>年</content></cell></region>`,
    );

    expect(await readTableTruth(file)).toEqual([
      { page: 3, cells: [{ row: 0, lastRow: 1, column: 0, lastColumn: 4, text: "年" }] },
    ]);
  });
});
