import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verticals } from "@guildhall/verticals";
import { startersOf } from "./starters.ts";

interface Row {
  readonly question: string;
  readonly asOf?: string;
  readonly expect: { readonly status: string | readonly string[] };
}

async function questionsBeside(samples = ""): Promise<readonly Row[]> {
  const text = await readFile(path.join(samples, "..", "questions.jsonl"), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line): Row => JSON.parse(line));
}

describe.each(verticals.map((vertical) => ({ id: vertical.id, vertical })))("the starters of $id", ({ vertical }) => {
  it("are four, each with a note in both languages", async () => {
    const starters = await startersOf(vertical);

    expect(starters).toHaveLength(4);
    expect(starters.filter(({ note }) => !note?.zh || !note.en)).toEqual([]);
  });

  it("show an answer, another day, a table figure and a question that is declined", async () => {
    const [answered, twoDates, tableFigure, declined] = await startersOf(vertical);
    const questions = await questionsBeside(vertical.samples);
    const statusesOf = (question = "") =>
      questions.filter((row) => row.question === question).flatMap(({ expect: { status } }) => status);

    expect(statusesOf(answered?.question)).toContain("answered");
    expect(statusesOf(twoDates?.question)).toContain("answered");
    expect(twoDates?.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(statusesOf(tableFigure?.question)).toContain("answered");
    expect(statusesOf(declined?.question)).not.toEqual([]);
    expect(statusesOf(declined?.question)).not.toContain("answered");
  });
});

describe("startersOf", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "starters-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("falls back to the first four questions where the file is missing or is no such file", async () => {
    const [vertical] = verticals;
    const lines = [1, 2, 3, 4, 5].map((at) => JSON.stringify({ question: `问题${at}`, expect: {} }));
    await writeFile(path.join(folder, "questions.jsonl"), lines.join("\n"));
    const elsewhere = { ...vertical!, samples: path.join(folder, "samples") };
    const firstFour = [1, 2, 3, 4].map((at) => ({ question: `问题${at}` }));

    expect(await startersOf(elsewhere)).toEqual(firstFour);
    await writeFile(path.join(folder, "starters.json"), '{ "answered": { "question": "一" } }');
    expect(await startersOf(elsewhere)).toEqual(firstFour);
  });
});
