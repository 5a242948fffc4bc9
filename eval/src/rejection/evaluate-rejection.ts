import { holdsAnswer } from "../answers/holds-answer.ts";
import { lengthsOf, type Lengths } from "../answers/lengths-of.ts";
import type { Said } from "../answers/said-in.ts";
import { partOf } from "../guards/part-of.ts";
import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow } from "../report/summary.ts";
import { isAnswerable, languageOf, type RejectionRow } from "./rejection-row.ts";

export interface RejectionResult extends Pick<Said, "status" | "answer" | "characters"> {
  readonly id: string;
  readonly right: boolean;
}

export interface RejectionSummary extends Summary {
  readonly suite: "rejection";
  readonly rows: number;
  /** Of the questions that no document answers, those that got no answer. */
  readonly rejected: number;
  /** Of the questions that two of five documents answer, those whose quotes hold the answer. */
  readonly answeredRight: number;
  /** The mean of the two: refusing everything, or answering everything, gives .5 at most. */
  readonly balanced: number;
  readonly lengths: Lengths;
}

interface Asked extends Said {
  readonly row: RejectionRow;
  readonly isRight: boolean;
  readonly isRejected: boolean;
}

const NOISE = "noise_0.6";
type Figures = Readonly<Record<"rejected" | "answeredRight" | "balanced", number>>;

/** Asks every question of its documents; counts who was turned away rightly and who was answered rightly. */
export async function evaluateRejection(
  set: string,
  rows: readonly RejectionRow[],
  ask: (row: RejectionRow, index: number) => Promise<Said>,
  provenance: Provenance,
): Promise<{ readonly summary: RejectionSummary; readonly results: readonly RejectionResult[] }> {
  const asked: Asked[] = [];
  for (const [index, row] of rows.entries()) {
    const said = await ask(row, index);
    const isRejected = said.status !== "answered" && said.status !== "conflicting";
    asked.push({ ...said, row, isRejected, isRight: !isRejected && holdsAnswer(said.answer, row.answer) });
  }
  const measured = measure(asked);
  const summary: RejectionSummary = {
    suite: "rejection",
    set,
    rows: rows.length,
    ...measured.figures,
    intervals: measured.intervals,
    lengths: lengthsOf(asked.filter(({ isRejected }) => !isRejected)),
    tables: [
      {
        id: "parts",
        title: { zh: "按语言与部分：设定只按 tune 选", en: "By language and part: settings were chosen on tune alone" },
        plot: "bars",
        plotted: ["rejected", "answeredRight"],
        rows: groups(asked, ({ row }) => [
          languageOf(row),
          partOf(row.query),
          `${languageOf(row)} ${partOf(row.query)}`,
        ]),
      },
      { id: "tasks", title: { zh: "按任务", en: "By task" }, plot: "bars", rows: byTask(asked) },
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

function measure(asked: readonly Asked[]): { figures: Figures; intervals: SummaryRow["intervals"] & object } {
  const intervals = bootstrapBySource(asked, ({ row }) => row.query, figuresOf);
  const figures = figuresOf(asked);
  return {
    figures: {
      rejected: rounded(figures.rejected),
      answeredRight: rounded(figures.answeredRight),
      balanced: rounded(figures.balanced),
    },
    intervals: Object.fromEntries(Object.entries(intervals).map(([name, range]) => [name, roundedRange(range)])),
  };
}

function figuresOf(asked: readonly Asked[]): Figures {
  const rejected = share(
    asked.filter(({ row }) => !isAnswerable(row)),
    ({ isRejected }) => isRejected,
  );
  const answeredRight = share(
    asked.filter(({ row }) => row.task === NOISE),
    ({ isRight }) => isRight,
  );
  return { rejected, answeredRight, balanced: (rejected + answeredRight) / 2 };
}

function groups(asked: readonly Asked[], namesOf: (each: Asked) => readonly string[]): readonly SummaryRow[] {
  return [...new Set(asked.flatMap(namesOf))].toSorted().map((name) => {
    const own = asked.filter((each) => namesOf(each).includes(name));
    const { figures, intervals } = measure(own);
    return { name, figures: { rows: own.length, ...figures }, intervals };
  });
}

function byTask(asked: readonly Asked[]): readonly SummaryRow[] {
  return [...new Set(asked.map(({ row }) => row.task))].map((name) => {
    const own = asked.filter(({ row }) => row.task === name);
    return {
      name,
      figures: {
        rows: own.length,
        rejected: rounded(share(own, ({ isRejected }) => isRejected)),
        right: rounded(share(own, ({ isRight }) => isRight)),
        characters: lengthsOf(own.filter(({ isRejected }) => !isRejected)).meanCharacters,
      },
    };
  });
}

function share(asked: readonly Asked[], holds: (each: Asked) => boolean): number {
  return asked.length === 0 ? 0 : asked.filter(holds).length / asked.length;
}
