import type { z } from "zod";
import type { Answer, GuardVerdict, Message } from "./answer.ts";
import type { CivilDate } from "./civil-date.ts";
import type { Language } from "./errors.ts";
import type { RankedPassage } from "./ports/retrieval.ts";
import type { DraftedSection, TaskOutput } from "./task-output.ts";

export type TaskKind = "draft" | "check" | "compare" | "compute";

/** A part of a task's input under the name by which sentences are traced to it. */
export interface InputEvidence {
  readonly id: string;
  readonly text: string;
  /** What it is, in words for the model: who speaks, which result. */
  readonly context?: string;
}

/** What a base model is asked to write, and from what. It sees nothing else. */
export interface Writing {
  readonly instruction: string;
  readonly evidence: readonly InputEvidence[];
  readonly limits: { readonly sentences: number; readonly characters: number };
}

/** A sentence that the evidence bears out, and the words of it that do: code points of that evidence's text. */
export interface WrittenSentence {
  readonly text: string;
  readonly support: "verbatim" | "supported";
  readonly from: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** What a plan may use. Everything else it needs stands in its input. */
export interface TaskPorts {
  readonly today: CivilDate;
  /** ISO instant, for time limits. */
  readonly now: string;
  readonly language: Language;
  readonly signal?: AbortSignal;
  /** The archive of the task's own vertical, with the eyes of who asks; the best first. */
  search(question: string, limit: number): Promise<readonly RankedPassage[]>;
  /**
   * Lets the base model write from this evidence alone; what the evidence does not bear out is left out. Absent where
   * the model at hand can only quote: the plan fills its output by its own rules then.
   */
  readonly write?: (writing: Writing) => Promise<readonly WrittenSentence[]>;
  /** Tells whoever waits of a section that is done. */
  onSection(section: DraftedSection): void;
}

/**
 * What a desk does beside answering: a plan over ports with typed input and output. Desks, API and command know tasks
 * only by this.
 *
 * @example
 * export const firstVisit = defineTask({ id: "outpatient-first", kind: "draft", input: consultation, run: draftRecord, ... });
 */
export interface Task<Input = unknown> {
  /** Lower-case words joined by hyphens, unique in its vertical. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly name: Message;
  readonly describe: Message;
  readonly input: z.ZodType<Input>;
  /** The input is about private persons: its personal data is covered before a model outside sees it. */
  readonly isAboutPersons: boolean;
  run(input: Input, ports: TaskPorts): Promise<TaskOutput>;
  /** Forms of its output beside JSON and Markdown, by name: docx, pdf, fhir. */
  readonly exporters?: Readonly<Record<string, Exporter>>;
}

/** Writes what a task gave as a file of one format, with its label in it. */
export interface Exporter {
  readonly mediaType: string;
  readonly extension: string;
  write(result: TaskResult, about: { readonly language: Language; readonly now: string }): Promise<Uint8Array>;
}

/** Keeps the type of a plan's input where it is written and forgets it where tasks are listed. */
export function defineTask<Input>(task: Task<Input>): Task {
  return Object.freeze(task) as Task;
}

/** What became of a task: its output, by what, under which label. */
export interface TaskResult {
  readonly vertical: string;
  readonly task: string;
  readonly kind: TaskKind;
  readonly output: TaskOutput;
  readonly guards: readonly GuardVerdict[];
  readonly model: Answer["model"];
  readonly label: Answer["label"];
  readonly timings: Readonly<Record<string, number>>;
  readonly auditId: string;
  /** The work it was kept as. */
  readonly workId?: string;
}
