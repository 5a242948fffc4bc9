import { readFile } from "node:fs/promises";
import path from "node:path";
import { PlatformError } from "@guildhall/core";
import type { QuestionToConfirm } from "@guildhall/runtime";
import type { Invocation } from "../command.ts";

/** What `feedback add` is given: one question with its passages, or a file of them. */
export async function questionsToConfirm(invocation: Invocation): Promise<readonly QuestionToConfirm[]> {
  const file = invocation.text("from");
  if (file !== undefined) return readRows(file);
  const question = invocation.arguments[2];
  if (question === undefined) return [];
  return [
    ...invocation.texts("passage").map((passageId) => ({ question, passageId })),
    ...invocation.texts("identifier").map((identifier) => ({ question, identifier })),
  ];
}

/** Rows of {question, passageId} or {question, identifier}. `feedback/broken_row` names the line and the fault. */
async function readRows(file: string): Promise<readonly QuestionToConfirm[]> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new PlatformError("ingest/not_found", { file }, { cause });
  });
  return text.split("\n").flatMap((line, at) => (line.trim() === "" ? [] : [rowOf(line, path.basename(file), at + 1)]));
}

function rowOf(text: string, file: string, line: number): QuestionToConfirm {
  const row = parsed(text);
  const fail = (zh: string, en: string) => new PlatformError("feedback/broken_row", { file, line, fault: { zh, en } });
  if (!row) throw fail("不是 JSON 对象", "not a JSON object");
  const { question, passageId, identifier } = row;
  if (typeof question !== "string" || question.trim() === "") throw fail("缺少 question", "question is missing");
  if (typeof passageId === "string") return { question, passageId };
  if (typeof identifier === "string") return { question, identifier };
  throw fail("缺少 passageId 或 identifier", "passageId or identifier is missing");
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
