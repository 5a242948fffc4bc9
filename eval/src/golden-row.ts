import type { AnswerStatus, Standing } from "@guildhall/core";
import { brokenLine, plainOrCompressed, readLines } from "./read-lines.ts";
import { isRecord, parseObject } from "./read-set.ts";

/** A source that an answer must cite. `title` and `quote` are parts, 《》 and spaces aside. */
export interface ExpectedSource {
  readonly title: string;
  /** 第十九条 */
  readonly article?: string;
  readonly quote?: string;
}

/** A question with what a right answer looks like. */
export interface GoldenRow {
  readonly id: string;
  readonly question: string;
  readonly asOf?: string;
  /** Any of these ends the question rightly. */
  readonly status: readonly AnswerStatus[];
  /** All of these are cited, where the question was answered. */
  readonly sources: readonly ExpectedSource[];
  /** How the first source stands on the day; without an answer a notice must say so. */
  readonly standing?: Standing["status"];
  /** Words that no sentence of the answer may contain. */
  readonly notStated: readonly string[];
}

const statuses = [
  "answered",
  "clarification",
  "not_found",
  "conflicting",
  "out_of_scope",
  "refused",
  "blocked",
] as const;
const standings = ["in_force", "not_yet", "ended", "unknown"] as const;
const rowKeys = ["id", "question", "asOf", "expect"];
const expectKeys = ["status", "sources", "standing", "notStated"];
const sourceKeys = ["title", "article", "quote"];

/** Reads questions.jsonl; `eval/broken_set` names the line and the fault. An unknown key is a fault. */
export async function readGolden(path: string): Promise<readonly GoldenRow[]> {
  const rows: GoldenRow[] = [];
  const file = plainOrCompressed(path);
  for await (const line of readLines(file)) {
    const fail = (fault: string): never => {
      throw brokenLine(file, line.number, { zh: fault, en: fault });
    };
    const row = goldenRow(parseObject(file, line), fail);
    if (rows.some(({ id }) => id === row.id)) fail(`id: "${row.id}" comes twice`);
    rows.push(row);
  }
  return rows;
}

type Fail = (fault: string) => never;
type Fields = Readonly<Record<string, unknown>>;

function goldenRow(fields: Fields, fail: Fail): GoldenRow {
  onlyKeys(fields, rowKeys, fail);
  const expect = isRecord(fields["expect"]) ? fields["expect"] : fail("expect: expected an object");
  onlyKeys(expect, expectKeys, fail);
  const asOf = optionalText(fields, "asOf", fail);
  const standing = optionalText(expect, "standing", fail);
  return {
    id: text(fields, "id", fail),
    question: text(fields, "question", fail),
    ...(asOf === undefined ? {} : { asOf }),
    status: listOf(expect["status"]).map((status) => oneOf(status, statuses, "expect.status", fail)),
    sources: listOf(expect["sources"] ?? []).map((source) => expectedSource(source, fail)),
    ...(standing === undefined ? {} : { standing: oneOf(standing, standings, "expect.standing", fail) }),
    notStated: listOf(expect["notStated"] ?? []).map((words) =>
      typeof words === "string" ? words : fail("expect.notStated: expected strings"),
    ),
  };
}

function expectedSource(value: unknown, fail: Fail): ExpectedSource {
  const fields = isRecord(value) ? value : fail("expect.sources: expected objects");
  onlyKeys(fields, sourceKeys, fail);
  const article = optionalText(fields, "article", fail);
  const quote = optionalText(fields, "quote", fail);
  return {
    title: text(fields, "title", fail),
    ...(article === undefined ? {} : { article }),
    ...(quote === undefined ? {} : { quote }),
  };
}

function onlyKeys(fields: Fields, known: readonly string[], fail: Fail): void {
  const unknown = Object.keys(fields).find((key) => !known.includes(key));
  if (unknown !== undefined) fail(`${unknown}: expected one of ${known.join(", ")}`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function text(fields: Fields, key: string, fail: Fail): string {
  const value = fields[key];
  return typeof value === "string" && value !== "" ? value : fail(`${key}: expected a text`);
}

function optionalText(fields: Fields, key: string, fail: Fail): string | undefined {
  return fields[key] === undefined ? undefined : text(fields, key, fail);
}

function oneOf<Value extends string>(value: unknown, known: readonly Value[], key: string, fail: Fail): Value {
  return known.find((candidate) => candidate === value) ?? fail(`${key}: expected one of ${known.join(", ")}`);
}
