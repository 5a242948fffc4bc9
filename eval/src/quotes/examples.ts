import { type BaseModel, localPrincipal, type ModelRequest, type Vertical } from "@guildhall/core";
import type { Configuration } from "@guildhall/runtime";
import { rankStatements, type Signs, signsOf } from "@guildhall/text";
import type { AnswerSet } from "../answers/answer-row.ts";
import { sourceOf } from "../answers/evaluate-answers.ts";
import { type GoldAnswer, holdsAnswer } from "../answers/holds-answer.ts";
import { createBigramBm25 } from "../baselines/bigram-bm25.ts";
import { partOf } from "../guards/part-of.ts";
import type { CorpusRow } from "../read-set.ts";
import { incomingRows, takeIn, withRuntime } from "../with-runtime.ts";
import type { SquadQuestion } from "./read-squad.ts";

/** A question as its quotes are chosen: the signs of every statement, and which of them hold the answer or a part of it. */
export interface QuoteExample {
  readonly question: string;
  readonly statements: readonly { readonly signs: Signs; readonly isAnswer: boolean }[];
}

/** Up to so many characters a list stays one statement; what `ask` lets an answer have. */
const CHARACTERS = 200;
/** A statement within a longer answer counts from so many characters. */
const SHORTEST = 6;

/** So many passages of its file are shown for a question; its own is one of them only where its words find it. */
const SHOWN = 5;

/** Examples of reading questions over the passages of all of them. Questions that tell nothing apart are left out. */
export async function examplesOfReading(questions: readonly SquadQuestion[]): Promise<readonly QuoteExample[]> {
  const passages = [...new Set(questions.map(({ passage }) => passage))];
  const engine = createBigramBm25();
  await engine.index(rowsOf(passages));
  const examples: QuoteExample[] = [];
  for (const { question, passage, answers } of questions) {
    const found = await engine.search(question, SHOWN);
    const shown = found.flatMap(({ id }) => passages[Number(id)] ?? []);
    const evidence = shown.map((text) => ({ text, context: "" }));
    if (shown.includes(passage)) examples.push(...exampleOf({ question, terms: [], evidence }, answers));
  }
  return examples;
}

async function* rowsOf(passages: readonly string[]): AsyncGenerator<CorpusRow> {
  for (const [at, text] of passages.entries()) yield { id: String(at), title: "", text };
}

/** Examples of the tuning part of a set, over the passages that a model is shown when its questions are asked. */
export async function examplesOfSet(
  { rows, corpus }: AnswerSet,
  vertical: Vertical,
  configuration: Configuration,
): Promise<readonly QuoteExample[]> {
  const { model, shown } = createRecorder();
  const tuning = rows.filter((row) => partOf(sourceOf(row)) === "tune");
  await withRuntime(
    configuration,
    [vertical],
    async (runtime) => {
      await takeIn(runtime, incomingRows(corpus()), { vertical: vertical.id });
      for (const { text } of tuning) await runtime.ask({ text, verticals: [vertical.id] }, localPrincipal);
    },
    { model },
  );
  return tuning.flatMap(({ text, answer }) => {
    const request = shown.get(text);
    return request ? exampleOf(request, [answer]) : [];
  });
}

/** A model that says nothing and keeps what it was shown, by question. */
function createRecorder(): { readonly model: BaseModel; readonly shown: ReadonlyMap<string, ModelRequest> } {
  const shown = new Map<string, ModelRequest>();
  const model: BaseModel = {
    id: "recorder",
    provider: "guildhall",
    version: "1",
    isQuoting: true,
    async *generate(request) {
      shown.set(request.question, request);
      yield* [];
    },
  };
  return { model, shown };
}

interface Asked {
  readonly question: string;
  readonly terms: readonly string[];
  readonly evidence: readonly { readonly text: string; readonly context: string }[];
}

function exampleOf({ question, terms, evidence }: Asked, answers: readonly GoldAnswer[]): readonly QuoteExample[] {
  const ranked = rankStatements(question, terms, evidence, CHARACTERS);
  if (ranked.length === 0) return [];
  const signs = signsOf(question, terms, ranked);
  const statements = ranked.flatMap(({ quote }, at) => {
    const its = signs[at];
    return its ? [{ signs: its, isAnswer: answers.some((answer) => isOf(quote, answer)) }] : [];
  });
  const right = statements.filter(({ isAnswer }) => isAnswer).length;
  return right === 0 || right === statements.length ? [] : [{ question, statements }];
}

function isOf(quote: string, answer: GoldAnswer): boolean {
  const said = quote.trim();
  return holdsAnswer(quote, answer) || (typeof answer === "string" && said.length >= SHORTEST && answer.includes(said));
}
