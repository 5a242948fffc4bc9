import type { AnswerSentence, Citation, GuardVerdict } from "./answer.ts";
import type { Question } from "./question.ts";
import type { RankedPassage } from "./ports/retrieval.ts";
import type { Span } from "./span.ts";

/** A draft that cites: what compose makes and guards look at before anybody else does. */
export interface Draft {
  readonly sentences: readonly AnswerSentence[];
  readonly citations: readonly Citation[];
}

/** What a guard may look at; which part it gets is what it declares in `sees`. */
export interface GuardView {
  readonly question: Question;
  readonly passages: readonly RankedPassage[];
  readonly draft: Draft;
  /** The canonical text of a version, for guards that check quotes. */
  sourceOf(versionId: string): string | undefined;
}

/** A part of a draft: code points [start, end) of the text of one of its sentences. */
export interface DraftSpan extends Span {
  readonly sentence: number;
}

/** What an institution set for a guard. */
export interface GuardSettings {
  /** The score from which on the guard speaks up, 0..1. */
  readonly threshold?: number | undefined;
}

/**
 * A guard explains itself: an id, a rule, a reason in two languages. It allows, marks, redacts (the spans are kept) or
 * blocks and never edits silently. A guard that throws, or takes longer than it may, blocks. One that sees a sentence
 * gets drafts of a single sentence, one after the other. A draft guard with `hold` must see the whole before any of it
 * leaves; one with `retract` is asked about the draft so far before each further sentence leaves, and what it no longer
 * leaves of it then is taken back.
 */
export interface Guard {
  readonly id: string;
  readonly sees: "question" | "passages" | "sentence" | "draft";
  readonly release: "hold" | "retract";
  readonly rule: GuardVerdict["rule"];
  /** What an institution may change of it: make it soft (it then marks only), leave it out, set its threshold. Absent: nothing. */
  readonly adjustable?: readonly ("soft" | "off" | "threshold")[];
  /** How long it may take; absent: a second. */
  readonly milliseconds?: number;
  judge(view: GuardView, settings?: GuardSettings): Verdict;
}

export interface Verdict {
  readonly verdict: "allow" | "mark" | "redact" | "block";
  readonly reason: { readonly zh: string; readonly en: string };
  /** What is marked or taken out of a draft. */
  readonly spans?: readonly DraftSpan[];
  /** How sure the guard is that something is wrong, 0..1, where it is a matter of degree; for measuring. */
  readonly score?: number;
  /** Where a refusal should lead the asker. */
  readonly next?: "redirect" | "crisis_help";
}
