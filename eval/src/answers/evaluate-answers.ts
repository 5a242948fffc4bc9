import { partOf } from "../guards/part-of.ts";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow } from "../report/summary.ts";
import type { AnswerRow } from "./answer-row.ts";
import { holdsAnswer } from "./holds-answer.ts";
import { type Lengths, lengthsOf } from "./lengths-of.ts";
import type { Said } from "./said-in.ts";

/** An answer with how many of its quotes do not stand in their source, by a look of its own. */
export interface Quoted extends Said {
  readonly quotesNotInSource: number;
}

export interface AnswerResult extends Pick<Said, "status" | "answer" | "characters"> {
  readonly id: string;
  readonly right: boolean;
}

export interface AnswersSummary extends Summary {
  readonly suite: "answers";
  readonly questions: number;
  readonly leftOut: number;
  /** Of all questions, those whose quotes hold the answer string. */
  readonly right: number;
  readonly answered: number;
  readonly quotesNotInSource: number;
  readonly lengths: Lengths;
}

interface Asked extends Quoted {
  readonly row: AnswerRow;
  readonly isRight: boolean;
}

/** Asks every question and looks for its answer string in what is quoted. */
export async function evaluateAnswers(
  set: string,
  { rows, leftOut }: { readonly rows: readonly AnswerRow[]; readonly leftOut: number },
  ask: (row: AnswerRow) => Promise<Quoted>,
  provenance: Provenance,
): Promise<{ readonly summary: AnswersSummary; readonly results: readonly AnswerResult[] }> {
  const asked: Asked[] = [];
  for (const row of rows) {
    const said = await ask(row);
    asked.push({ ...said, row, isRight: holdsAnswer(said.answer, row.answer) });
  }
  const all = measure("all", asked);
  const summary: AnswersSummary = {
    suite: "answers",
    set,
    questions: rows.length,
    leftOut,
    right: all.figures["right"] ?? 0,
    answered: all.figures["answered"] ?? 0,
    quotesNotInSource: asked.reduce((sum, { quotesNotInSource }) => sum + quotesNotInSource, 0),
    lengths: lengthsOf(asked.filter(({ sentences }) => sentences > 0)),
    ...(all.intervals ? { intervals: all.intervals } : {}),
    tables: [
      {
        id: "parts",
        title: { zh: "按部分：设定只按 tune 选", en: "By part: settings were chosen on tune alone" },
        plot: "bars",
        plotted: ["right", "answered"],
        rows: (["tune", "report"] as const).map((part) =>
          measure(
            part,
            asked.filter(({ row }) => partOf(sourceOf(row)) === part),
          ),
        ),
      },
    ],
    ...provenance,
  };
  const results = asked.map(({ row: { id }, status, answer, characters, isRight: right }) => ({
    id,
    status,
    answer,
    characters,
    right,
  }));
  return { summary, results };
}

/** Questions of one document are drawn and parted together. */
export function sourceOf({ id, documents }: AnswerRow): string {
  return documents[0] ?? id;
}

function measure(name: string, asked: readonly Asked[]): SummaryRow {
  const intervals = bootstrapBySource(asked, ({ row }) => sourceOf(row), figuresOf);
  const { right, answered } = figuresOf(asked);
  return {
    name,
    figures: {
      questions: asked.length,
      right: rounded(right),
      answered: rounded(answered),
      meanCharacters: lengthsOf(asked.filter(({ sentences }) => sentences > 0)).meanCharacters,
    },
    intervals: { right: roundedRange(intervals.right), answered: roundedRange(intervals.answered) },
  };
}

function figuresOf(asked: readonly Asked[]): Readonly<Record<"right" | "answered", number>> {
  const share = (holds: (each: Asked) => boolean): number => asked.filter(holds).length / Math.max(1, asked.length);
  return { right: share(({ isRight }) => isRight), answered: share(({ sentences }) => sentences > 0) };
}
