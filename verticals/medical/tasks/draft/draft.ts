import type { Words } from "../../records/record-type.ts";
import type { Spoken } from "../../dialogue/utterance.ts";

/** Where a sentence of a record comes from: words of a turn, an item of the chart, or what a person entered. */
export type Source =
  | Spoken
  | { readonly kind: "item"; readonly item: string; readonly start: number; readonly end: number }
  | { readonly kind: "person"; readonly by: string };

export interface DraftSentence {
  readonly text: string;
  /** The words stand in the source as they are, or are put into the words of records. */
  readonly support: "verbatim" | "supported";
  readonly sources: readonly Source[];
}

export interface DraftSection {
  readonly id: string;
  readonly name: Words;
  readonly isRequired: boolean;
  readonly sentences: readonly DraftSentence[];
  /** What stands where nothing was given. */
  readonly empty?: string;
}

/** What the doctor has to say or ask still; never put to a model. */
export interface OpenPoint {
  readonly section: string;
  readonly ask: Words;
}

export interface Draft {
  readonly form: "draft";
  readonly recordType: string;
  readonly title: Words;
  /** Nothing given bears a record; no section is filled. */
  readonly isInsufficient: boolean;
  readonly sections: readonly DraftSection[];
  readonly open: readonly OpenPoint[];
}

/** 未采集: nobody said it. */
export const NOT_COLLECTED = { zh: "未采集", en: "Not collected" } as const;
