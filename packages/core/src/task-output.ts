import type { AnswerSentence, Citation, GuardVerdict, Message } from "./answer.ts";

/** Where a sentence of a work comes from. Offsets are Unicode code points, [start, end). */
export type Source =
  /** A turn of what was said, counted from 0, as the input gives it. */
  | {
      readonly kind: "utterance";
      readonly utterance: number;
      readonly start: number;
      readonly end: number;
      readonly speaker?: string;
    }
  /** An item of the input that is no speech: a result, an earlier record, a signed order. */
  | { readonly kind: "item"; readonly item: string; readonly start: number; readonly end: number }
  /** A passage of the archive: the id of one of the output's citations. */
  | { readonly kind: "citation"; readonly citation: string }
  /** What a person entered, by the name under which he is known. */
  | { readonly kind: "person"; readonly by: string };

/** A sentence with where it comes from. One that a model wrote itself and nothing bears out never gets this far. */
export interface SourcedSentence extends Pick<AnswerSentence, "text" | "support"> {
  readonly sources: readonly Source[];
}

export interface DraftedSection {
  readonly id: string;
  readonly name: Message;
  readonly isRequired: boolean;
  readonly sentences: readonly SourcedSentence[];
  /** Words that stand in a section about which nothing was given: 未采集. Absent where something was. */
  readonly empty?: string;
  /** Why nothing stands there, in the words of a person. */
  readonly reason?: string;
}

/** What the person at the desk must still say; it is never put to a model. */
export interface OpenPoint {
  readonly section: string;
  readonly ask: Message;
}

/** Something wrong or doubtful, with the rule that says so. Points are what a records office takes off. */
export interface Finding {
  readonly id: string;
  readonly severity: "error" | "warning" | "note";
  readonly message: Message;
  readonly rule: GuardVerdict["rule"];
  readonly section?: string;
  /** The words it is about. */
  readonly words?: string;
  readonly points?: number;
}

export interface DraftOutput {
  readonly form: "draft";
  readonly title: Message;
  /** Nothing in the input bears a draft: no section is filled and no model was asked. */
  readonly isInsufficient: boolean;
  readonly sections: readonly DraftedSection[];
  readonly open: readonly OpenPoint[];
  readonly findings: readonly Finding[];
  readonly citations: readonly Citation[];
}

export interface FindingsOutput {
  readonly form: "findings";
  readonly findings: readonly Finding[];
  /** What could not be judged for want of data, and why: it is not the same as nothing found. */
  readonly unknown: readonly Message[];
  readonly score?: { readonly points: number; readonly of: number; readonly grade?: string };
}

export interface TableOutput {
  readonly form: "table";
  readonly columns: readonly { readonly id: string; readonly name: Message; readonly unit?: string }[];
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, string>>;
    readonly citations: readonly string[];
  }[];
  readonly citations: readonly Citation[];
}

/** What a task gives. Every desk can show each of these forms, whatever the trade. */
export type TaskOutput = DraftOutput | FindingsOutput | TableOutput;
