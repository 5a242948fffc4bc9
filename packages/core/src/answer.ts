import type { CivilDate } from "./civil-date.ts";
import type { Label } from "./label.ts";
import type { Locator, DocumentFacts } from "./document.ts";
import type { ModelName, ModelUsage } from "./ports/models.ts";
import type { Span } from "./span.ts";
import type { Standing } from "./validity.ts";

/** Exactly one of these ends every question. Outcomes are values; accidents are errors. */
export type AnswerStatus =
  | "answered"
  | "clarification"
  | "not_found"
  | "conflicting"
  | "out_of_scope"
  | "refused"
  | "blocked";

/** A sentence of the platform's own to a person, in both languages. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** Words of a quotation that point to another place: 前款, 第十二条第一项, 《甲条例》第三条. */
export interface CitedReference {
  /** Canonical text [start, end) of the version that is cited. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The other document, as it is named there; absent: the same one. */
  readonly title?: string;
  /** What is meant; absent where that document is not held or has no such place. */
  readonly target?: {
    readonly documentId: string;
    readonly versionId: string;
    readonly title: string;
    readonly locator: Locator;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly standing: Standing;
  };
}

/** Where words stand: `quote` is canonical text [start, end) of the version, found there by our code. */
export interface Citation {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly vertical: string;
  readonly collection: string;
  readonly title: string;
  readonly documentNumber?: string;
  readonly locator: Locator;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly dates: Pick<DocumentFacts, "publishedOn" | "effectiveFrom" | "effectiveTo" | "notBefore">;
  readonly standing: Standing;
  /** What the quoted words point to. */
  readonly references?: readonly CitedReference[];
  /** The document is one of the invented samples that come with the platform. */
  readonly fictional: boolean;
}

export type Support = "verbatim" | "supported" | "unsupported" | "not_checked";

export interface AnswerSentence {
  readonly text: string;
  readonly citations: readonly string[];
  readonly support: Support;
  /** `unknown_source`: the model pointed to a passage that it was not given. */
  readonly marks?: readonly SentenceMark[];
}

export type SentenceMark = "unknown_source";

/** Something the reader must know beside the answer: a repeal, a missing date, a released filter, a table without a unit. */
export interface Notice extends Message {
  readonly kind:
    | "ended"
    | "not_yet"
    | "unknown_date"
    | "other_version"
    | "filter_released"
    | "samples"
    | "unanswered_part"
    | "other_model"
    | "unit_unknown";
  readonly documentId?: string;
  /** What it is about: canonical text [start, end) of a version, in code points. */
  readonly at?: Span & { readonly versionId: string };
}

export interface GuardVerdict {
  readonly id: string;
  readonly verdict: "allow" | "mark" | "redact" | "block";
  readonly reason: Message;
  /** What was marked or taken out: code points of a sentence of the draft as this guard saw it. */
  readonly spans?: readonly { readonly sentence: number; readonly start: number; readonly end: number }[];
  /** The guard itself failed; that blocks. */
  readonly fault?: "threw" | "too_slow";
  readonly next?: "redirect" | "crisis_help";
  readonly rule: {
    readonly source: string;
    readonly version?: string;
    readonly article?: string;
    readonly verified: boolean;
  };
}

/** What was looked through when nothing was found, so that the reader can judge the silence. */
export interface Searched {
  readonly documents: number;
  readonly nearest: readonly { readonly documentId: string; readonly title: string }[];
}

export interface Answer {
  readonly status: AnswerStatus;
  readonly question: string;
  /** What it was taken to mean, where it leaned on questions before it. */
  readonly understoodAs?: string;
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly Citation[];
  readonly notices: readonly Notice[];
  readonly guards: readonly GuardVerdict[];
  /** Said when there is no answer: what is missing, what to do. */
  readonly message?: Message;
  readonly searched?: Searched;
  readonly next?: "redirect" | "crisis_help";
  /** The one that gave this answer; where another should have, a notice says so. */
  readonly model: ModelName;
  /** Which prompt the model was given, in which version. Absent: it needs none. */
  readonly prompt?: { readonly id: string; readonly version: string };
  readonly asOf: CivilDate;
  readonly verticals: readonly string[];
  readonly usage: ModelUsage;
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
  readonly label: Label;
  readonly auditId: string;
  /** Of a question that was taken apart: every part, in the order asked. */
  readonly research?: readonly ResearchStep[];
}

/** A part of a question that was taken apart: what it was about and how it ended. */
export interface ResearchStep {
  readonly question: string;
  /** For which of the enumerated things it asks: a company, a year, a topic. */
  readonly about: readonly { readonly kind: string; readonly value: string }[];
  readonly status: AnswerStatus;
  /** Which of the answer's sentences are its own, counted from 0. */
  readonly sentences: readonly number[];
  readonly message?: Message;
}
