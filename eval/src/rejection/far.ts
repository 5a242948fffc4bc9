import { existsSync } from "node:fs";
import path from "node:path";
import type { Vertical } from "@guildhall/core";
import { incomingFrom, type IncomingOrFault, readMetadata } from "@guildhall/ingest";
import { readGolden } from "../golden-row.ts";
import { readCorpus, readJudgedQueries } from "../read-set.ts";
import { incomingRows } from "../with-runtime.ts";

/** Questions of one trade and the documents of another, which cannot answer them. */
export interface Far {
  /** questions → documents */
  readonly name: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly documents: AsyncIterable<IncomingOrFault>;
  readonly vertical: Vertical;
}

/** The questions of one retrieval set asked of the documents of another. */
export async function farSets(questions: string, documents: string, vertical: Vertical): Promise<Far> {
  const [asked, held] = [await readJudgedQueries(questions), readCorpus(documents)];
  return {
    name: `${asked.name} → ${held.name}`,
    questions: asked.queries,
    documents: incomingRows(held.corpus()),
    vertical,
  };
}

/** The answerable questions of every vertical asked of the samples of every other. */
export async function farSamples(verticals: readonly Vertical[]): Promise<readonly Far[]> {
  const own = await Promise.all(
    verticals.flatMap(async (vertical) => {
      const { samples } = vertical;
      const file = samples === undefined ? "" : path.join(samples, "..", "questions.jsonl");
      if (samples === undefined || !existsSync(file)) return [];
      const rows = (await readGolden(file)).filter(({ status }) => status.includes("answered"));
      const questions = rows.map(({ id, question: text }) => ({ id, text }));
      const given = path.join(samples, "meta.json");
      const metadata = existsSync(given) ? await readMetadata(given) : {};
      return [{ vertical, questions, documents: () => incomingFrom([samples], metadata) }];
    }),
  );
  return own.flat().flatMap(({ vertical, documents }) =>
    own
      .flat()
      .filter((other) => other.vertical !== vertical)
      .map((other) => ({
        name: `${other.vertical.id} → ${vertical.id}`,
        questions: other.questions,
        documents: documents(),
        vertical,
      })),
  );
}
