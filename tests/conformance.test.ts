import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Division, DocumentToDivide, Vertical } from "@guildhall/core";
import { readGolden } from "@guildhall/eval";
import { readableExtensions, readDocument } from "@guildhall/ingest";
import { createCodePoints } from "@guildhall/text";
import { verticals } from "@guildhall/verticals";
import { beforeAll, describe, expect, it } from "vitest";

/** No passage of any vertical is longer: twice the target size of a passage, in code points. */
const longestPassage = 1200;

describe.each(verticals.map((vertical): [string, Vertical] => [vertical.id, vertical]))("%s", (_, vertical) => {
  const folder = vertical.samples ?? "";
  let documents: readonly DocumentToDivide[] = [];

  beforeAll(async () => {
    documents = await readSamples(folder);
  });

  it("brings samples with a licence", async () => {
    expect(documents.length).toBeGreaterThan(0);
    expect(await readFile(join(folder, "LICENSE"), "utf8")).toMatch(/\S/);
  });

  it("divides each sample without loss, and no passage is over twice the target", () => {
    for (const document of documents) {
      const points = createCodePoints(document.reading.text);
      const { passages } = vertical.divide(document);

      expect(
        passages.map(({ start }) => start),
        document.fileName,
      ).toEqual([0, ...passages.map(({ end }) => end)].slice(0, -1));
      expect(passages.at(-1)?.end, document.fileName).toBe(points.length);
      expect(Math.max(...passages.map(({ start, end }) => end - start)), document.fileName).toBeLessThanOrEqual(
        longestPassage,
      );
    }
  });

  it("divides the same text the same way twice", () => {
    for (const document of documents) {
      expect(fingerprint(vertical.divide(document)), document.fileName).toBe(fingerprint(vertical.divide(document)));
    }
  });

  it("divides a text without any structure", () => {
    const text = "没有结构的一段话，".repeat(400);
    const origin = [{ start: 0, end: text.length, rawStart: 0 }];
    const reading = {
      text,
      origin,
      omitted: [],
      rawLength: text.length,
      headings: [],
      places: [],
      tables: [],
      mediaType: "text/plain",
    };

    const { passages } = vertical.divide({ reading, fileName: "a.txt", givenFacts: { sources: {} } });

    expect(passages.at(-1)?.end).toBe(text.length);
    expect(Math.max(...passages.map(({ start, end }) => end - start))).toBeLessThanOrEqual(longestPassage);
  });

  it("has questions, at least a third of which must not be answered", async () => {
    const questions = await readGolden(join(dirname(folder), "questions.jsonl"));
    const unanswerable = questions.filter(({ status }) => !status.includes("answered"));

    expect(unanswerable.length / questions.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it("refuses a fact that its schema does not declare", () => {
    expect(vertical.facts.safeParse({}).success).toBe(true);
    expect(vertical.facts.safeParse({ neverDeclared: "x" }).success).toBe(false);
  });

  it("speaks Chinese and English", () => {
    const messages = [vertical.name, ...vertical.outOfScope.map(({ message }) => message)];

    for (const { zh, en } of messages) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });
});

async function readSamples(folder: string): Promise<readonly DocumentToDivide[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const readable = names.filter((name) => readableExtensions.some((extension) => name.endsWith(extension)));
  return Promise.all(
    readable.map(async (fileName) => ({
      reading: await readDocument(await readFile(join(folder, fileName)), fileName),
      fileName,
      givenFacts: { sources: {} },
    })),
  );
}

function fingerprint(division: Division): string {
  return createHash("sha256").update(JSON.stringify(division)).digest("hex");
}
