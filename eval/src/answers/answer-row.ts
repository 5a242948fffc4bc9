import path from "node:path";
import { z } from "zod";
import { readRows } from "../guards/read-rows.ts";
import { plainOrCompressed } from "../read-lines.ts";
import { type RetrievalSet, readSet } from "../read-set.ts";
import type { GoldAnswer } from "./holds-answer.ts";

const schema = z.object({
  id: z.string().min(1),
  text: z.string(),
  answer: z.string().min(1),
  /** Where the answer is made of figures of the document: each with its name. */
  facts: z.record(z.string(), z.string()).optional(),
});

/** A question whose answer stands in a document of the set. */
export interface AnswerRow {
  readonly id: string;
  readonly text: string;
  readonly answer: GoldAnswer;
  /** The documents that hold it. */
  readonly documents: readonly string[];
}

export interface AnswerSet {
  readonly rows: readonly AnswerRow[];
  /** Questions left out: their answer stands in no document of theirs; it is reckoned, or told in other words. */
  readonly leftOut: number;
  readonly corpus: RetrievalSet["corpus"];
}

/** Reads a retrieval set whose queries.jsonl also says the answer; a query counts where its document holds it. */
export async function readAnswers(folder: string): Promise<AnswerSet> {
  const set = await readSet(folder);
  const asked = await readRows(plainOrCompressed(path.join(folder, "queries.jsonl")), schema);
  const texts = new Map<string, string>();
  for await (const { id, text } of set.corpus()) texts.set(id, text);
  const rows = asked.flatMap(({ id, text, answer, facts = {} }): AnswerRow[] => {
    const documents = [...(set.judgments.get(id) ?? new Map<string, number>())].flatMap(([document, score]) =>
      score > 0 ? [document] : [],
    );
    const values = Object.values(facts).map((value) => value.replace(/元$/, ""));
    const stated = Object.keys(facts).length === 0 ? [answer] : isReckoned(answer, values) ? [] : values;
    const isHeld = documents.some((document) => stated.every((part) => texts.get(document)?.includes(part)));
    return stated.length > 0 && isHeld ? [{ id, text, answer: stated, documents }] : [];
  });
  return { rows, leftOut: asked.length - rows.length, corpus: set.corpus };
}

/** A ratio or a difference of figures does not stand among them. */
function isReckoned(answer: string, values: readonly string[]): boolean {
  return !values.every((value) => answer.includes(value));
}
