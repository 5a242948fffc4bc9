import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, type Ran, runCommand, spawnCommand } from "./testing/run-command.ts";

interface Fault {
  readonly error: { readonly code: string; readonly message: string };
}
interface Line {
  readonly file: string;
  readonly outcome: string;
  readonly code?: string;
  readonly reason?: string;
}

const rule = (number: number) => `第一条 ${number}号窗口每周三办理登记。\n\n第二条 ${number}号窗口周日不办公。\n`;

let folder = "";
let data = "";
const at = (name: string) => join(folder, name);
const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const run = (...words: readonly string[]) => runCommand(...words, "--data", data);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guildhall-bad-input-"));
  data = at("data");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One sentence in stderr, and neither a stack nor a word on stdout. */
function expectOneSentence({ stdout, stderr }: Ran) {
  expect(stdout).toBe("");
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expectNoStack({ stdout, stderr });
}

function expectNoStack({ stdout, stderr }: Omit<Ran, "exit">) {
  expect(stdout + stderr).not.toMatch(/^\s{4}at |node:internal|\.ts:\d+/m);
}

describe("wrong use of the command", () => {
  const ask = ["ask", "government", "窗口周几办理登记？"];
  it.each([
    { what: "an unknown command", words: ["aks"], code: "cli/unknown_command", says: "--help" },
    { what: "an unknown flag", words: [...ask, "--as-off", "2026-01-01"], code: "cli/unknown_flag", says: "--as-of" },
    { what: "a short unknown flag", words: [...ask, "-x"], code: "cli/unknown_flag", says: "是不是想写" },
    { what: "a flag without its value", words: [...ask, "--as-of"], code: "cli/missing_argument", says: "用法" },
    { what: "a value where none goes", words: [...ask, "--history=yes"], code: "cli/wrong_value", says: "--history" },
    { what: "a filter that is none", words: [...ask, "--filter", "x"], code: "cli/wrong_value", says: "--filter" },
    { what: "no question", words: ["ask", "government"], code: "cli/missing_argument", says: "<question>" },
    { what: "no vertical", words: ["ask"], code: "cli/missing_argument", says: "<vertical>" },
    { what: "an unknown vertical", words: ["ask", "law", "试用期？"], code: "vertical/unknown", says: "government" },
    {
      what: "an empty list of verticals",
      words: ["ask", ",", "试用期？"],
      code: "vertical/unknown",
      says: "government",
    },
    { what: "an unknown vertical to fill", words: ["ingest", "law", "."], code: "vertical/unknown", says: "medical" },
    {
      what: "an unknown vertical to list",
      words: ["documents", "list", "--vertical", "law"],
      code: "vertical/unknown",
      says: "medical",
    },
    { what: "an empty question", words: ["ask", "government", ""], code: "question/empty", says: "写一句话" },
    { what: "a blank question", words: ["search", "government", " 　\n"], code: "question/empty", says: "写一句话" },
    {
      what: "a day that is none",
      words: [...ask, "--as-of", "2026-02-30"],
      code: "question/wrong_date",
      says: "2026-08-15",
    },
    { what: "a day in words", words: [...ask, "--as-of", "昨天"], code: "question/wrong_date", says: "昨天" },
    {
      what: "no passages asked for",
      words: ["search", ...ask.slice(1), "--top", "0"],
      code: "cli/wrong_value",
      says: "--top",
    },
    { what: "an unknown language", words: [...ask, "--lang", "fr"], code: "cli/wrong_value", says: "--lang" },
    { what: "an unknown model", words: [...ask, "--model", "oracle"], code: "model/unknown", says: "extractive" },
    {
      what: "a folder as metadata",
      words: ["ingest", "government", ".", "--meta", tmpdir()],
      code: "ingest/invalid_metadata",
      says: "EISDIR",
    },
    {
      what: "no metadata",
      words: ["ingest", "government", ".", "--meta", "/nowhere.json"],
      code: "ingest/invalid_metadata",
      says: "/nowhere.json",
    },
    { what: "a port that is none", words: ["serve", "--port", "八"], code: "server/wrong_port", says: "65535" },
  ])("$what is one sentence and exit 2", async ({ words, code, says }) => {
    const plain = await run(...words);
    const json = await run(...words, "--json");

    expect(plain.exit).toBe(2);
    expect(plain.stderr).toContain(says);
    expectOneSentence(plain);
    expect(json.exit).toBe(2);
    expect(jsonLines<Fault>(json)).toEqual([{ error: { code, message: expect.any(String) } }]);
  });

  it("a question of 1 MB is too long, and is not said back", async () => {
    const ran = await run("ask", "government", "试用期最长多久？".repeat(1 << 17));

    expect(ran.exit).toBe(2);
    expectOneSentence(ran);
    expect(ran.stderr).toContain("ingest");
    expect(ran.stderr.length).toBeLessThan(200);
  });

  it("speaks English when asked to", async () => {
    const ran = await run("ask", "law", "probation?", "--lang", "en");

    expect(ran.stderr).toBe('There is no vertical "law". Available: government, medical, finance.\n');
  });
});

describe("the command as a process", () => {
  it("says a wrong use once, as JSON and nothing else on stdout, and exits 2", async () => {
    const words = Array.from({ length: 20 }, () => "试用期最长多久？".repeat(1250));
    const ran = await spawnCommand("ask", "government", ...words, "--json", "--data", data);

    expect(ran.exit).toBe(2);
    expect(jsonLines<Fault>(ran)).toEqual([{ error: { code: "question/too_long", message: expect.any(String) } }]);
    expectNoStack(ran);
  });

  it("says an accident of the data folder once and exits 1", async () => {
    write("file", "");

    const ran = await spawnCommand("ask", "government", "试用期最长多久？", "--data", at("file/data"));

    expect(ran.exit).toBe(1);
    expectOneSentence(ran);
    expect(ran.stderr).toContain("--data");
  });

  it("says what stands in one JSON line, with the reason of each failed file, and exits 1", async () => {
    const ran = await spawnCommand("ingest", "government", at("nowhere.md"), "--json", "--data", data, "--lang", "en");

    expect(ran.exit).toBe(1);
    expect(jsonLines<Line>(ran)).toEqual([
      expect.objectContaining({ outcome: "failed", code: "ingest/not_found", reason: expect.stringContaining("path") }),
    ]);
    expectNoStack(ran);
  });
});

describe("files that cannot be taken in", () => {
  beforeAll(() => {
    write("空.md", "");
    write("空白.txt", " \n\n　\n");
    write("good.md", rule(1));
    write("photo.heic", "x");
    write("zeros.txt", new Uint8Array(512));
    mkdirSync(at("empty-folder"));
    mkdirSync(at("folder.jsonl"));
    symlinkSync(at("gone"), at("dangling.md"));
  });

  it.each([
    { what: "a missing file", file: "nowhere.md", code: "ingest/not_found" },
    { what: "a dangling link", file: "dangling.md", code: "ingest/not_found" },
    { what: "a file below a file", file: "good.md/x.md", code: "ingest/unreadable" },
    { what: "an empty file", file: "空.md", code: "ingest/empty" },
    { what: "a blank file", file: "空白.txt", code: "ingest/empty" },
    { what: "an empty folder", file: "empty-folder", code: "ingest/empty_directory" },
    { what: "a folder where a corpus is expected", file: "folder.jsonl", code: "ingest/empty_directory" },
    { what: "another format", file: "photo.heic", code: "ingest/unsupported" },
    { what: "bytes that are no text", file: "zeros.txt", code: "ingest/not_text" },
  ])("$what fails alone with a reason; the next file is stored", async ({ file, code }) => {
    const words = ["ingest", "government", at(file), at("good.md"), "--json", "--data", at(`files-${code.slice(7)}`)];
    const ran = await runCommand(...words);

    const [bad, good] = jsonLines<Line>(ran);
    expect(ran.exit).toBe(1);
    expect(bad).toMatchObject({ outcome: "failed", code, reason: expect.stringMatching(/.{8}[。.]$/) });
    expect(good?.outcome).toMatch(/stored|unchanged/);
    expectNoStack(ran);
  });

  it("says it in words too", async () => {
    const ran = await run("ingest", "government", at("空.md"));

    expect(ran.exit).toBe(1);
    expect(ran.stdout).toMatch(/^失败 .*空\.md.*没有收入任何内容。\n$/);
  });
});

describe("a corpus whose line 7 is broken", () => {
  it("names the line, stores the others, exits 1, and stores the mended line alone afterwards", async () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      JSON.stringify({ id: `r${index + 1}`, title: `${index + 1}号窗口办事规则`, text: rule(index + 1), meta: {} }),
    );
    write("corpus.jsonl", rows.with(6, rows[6]?.slice(0, 30) ?? "").join("\n"));
    const ingest = ["ingest", "government", at("corpus.jsonl"), "--data", at("corpus-data")];
    const broken = await runCommand(...ingest, "--json");
    write("corpus.jsonl", rows.join("\n"));
    const mended = await runCommand(...ingest, "--json");
    const again = await runCommand(...ingest, "--json");

    expect(broken.exit).toBe(1);
    expectNoStack(broken);
    const failed = jsonLines<Line>(broken).filter(({ outcome }) => outcome === "failed");
    expect(failed).toEqual([expect.objectContaining({ file: "corpus.jsonl:7", code: "ingest/broken_row" })]);
    expect(failed[0]?.reason).toContain("第 7 行");
    expect(outcomes(broken)).toEqual({ stored: 8, failed: 1 });
    expect(outcomes(mended)).toEqual({ stored: 1, unchanged: 8 });
    expect(outcomes(again)).toEqual({ unchanged: 9 });
    expect(again.exit).toBe(0);
  });

  function outcomes(ran: Ran): Record<string, number> {
    const count: Record<string, number> = {};
    for (const { outcome } of jsonLines<Line>(ran)) count[outcome] = (count[outcome] ?? 0) + 1;
    return count;
  }
});

describe("a data file that cannot be used", () => {
  const words = ["ask", "government", "试用期最长多久？", "--data"];

  it("is refused untouched when something else is in its place", async () => {
    mkdirSync(at("other"));
    write("other/guildhall.db", "这不是数据库。".repeat(1000));

    const ran = await runCommand(...words, at("other"));

    expect(ran.exit).toBe(1);
    expectOneSentence(ran);
    expect(ran.stderr).toContain("备份");
    expect(readFileSync(at("other/guildhall.db"), "utf8")).toBe("这不是数据库。".repeat(1000));
  });

  it("is refused untouched when a newer program wrote it", async () => {
    mkdirSync(at("newer"));
    write("newer/guildhall.db", emptyDatabase({ schema: 999 }));
    const before = readFileSync(at("newer/guildhall.db"));

    const ran = await spawnCommand(...words, at("newer"));
    const json = await runCommand(...words, at("newer"), "--json");

    expect(ran.exit).toBe(1);
    expectOneSentence(ran);
    expect(ran.stderr).toContain("999");
    expect(jsonLines<Fault>(json)[0]?.error.code).toBe("storage/newer");
    expect(readFileSync(at("newer/guildhall.db")).equals(before)).toBe(true);
    expect(readdirSync(at("newer")).filter((name) => name.includes("before"))).toEqual([]);
  });
});

/** One empty page of SQLite's file format, with the schema's number in bytes 60 to 63. */
function emptyDatabase({ schema }: { readonly schema: number }): Uint8Array {
  const page = Buffer.alloc(4096);
  page.write("SQLite format 3\0", 0, "latin1");
  page.writeUInt16BE(page.length, 16);
  page.set([1, 1, 0, 64, 32, 32], 18);
  for (const offset of [24, 28, 40, 92]) page.writeUInt32BE(1, offset);
  page.writeUInt32BE(4, 44);
  page.writeUInt32BE(1, 56);
  page.writeUInt32BE(schema, 60);
  page.writeUInt32BE(3_045_000, 96);
  page.set([13, 0, 0, 0, 0, page.length >> 8, 0, 0], 100);
  return page;
}
