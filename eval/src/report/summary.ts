import type { Message } from "@guildhall/core";
import type { Difference, Range } from "../metrics/bootstrap.ts";

/** Where a figure comes from: without this nobody can make it again. */
export interface Provenance {
  readonly command: string;
  /** Civil date of the run. */
  readonly date: string;
  readonly commit: string;
}

/**
 * What every suite ends with: its name, its set, where the figures come from, and the figures themselves, each a number
 * under its own name (`recall@10`) or under a group (`queryMs: {p50, p95}`). The report draws whatever stands here.
 */
export interface Summary extends Provenance {
  readonly suite: string;
  readonly set: string;
  /** 95 % intervals of figures, by name. */
  readonly intervals?: Readonly<Record<string, Range>>;
  readonly comparison?: Comparison;
  readonly tables?: readonly SummaryTable[];
  /** Milliseconds of a question at 0, 1, … 100 % of the questions. */
  readonly latencyMs?: readonly number[];
}

/** The figures of another system on the same questions, and how far this one is from it. */
export interface Comparison {
  readonly against: string;
  readonly figures: Readonly<Record<string, number>>;
  /** This system less the other. */
  readonly differences: Readonly<Record<string, Difference>>;
}

/**
 * Rows that belong together: engines side by side, steps that were left out, points of a learning curve. `bars` draws
 * each figure on its own, `differences` draws them around 0 with their intervals, `line` takes the rows' names as numbers.
 */
export interface SummaryTable {
  readonly id: string;
  readonly title: Message;
  readonly note?: Message;
  readonly plot: "bars" | "differences" | "line";
  /** The figures to draw; all of them where nothing is said. */
  readonly plotted?: readonly string[];
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly intervals?: Readonly<Record<string, Range>>;
}
