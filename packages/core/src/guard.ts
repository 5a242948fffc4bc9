import type { AnswerSentence, Citation, GuardVerdict } from "./answer.ts";
import type { Question } from "./question.ts";
import type { RankedPassage } from "./ports/retrieval.ts";

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

/**
 * A guard explains itself: an id, a rule, a reason in two languages. It allows, marks, redacts or blocks and never
 * edits silently. A guard that throws blocks.
 */
export interface Guard {
  readonly id: string;
  readonly sees: "question" | "passages" | "sentence" | "draft";
  readonly release: "hold" | "retract";
  readonly rule: GuardVerdict["rule"];
  judge(view: GuardView): Verdict;
}

export interface Verdict {
  readonly verdict: "allow" | "mark" | "redact" | "block";
  readonly reason: { readonly zh: string; readonly en: string };
  /** How sure the guard is that something is wrong, 0..1, where it is a matter of degree; for measuring. */
  readonly score?: number;
  /** Where a refusal should lead the asker. */
  readonly next?: "redirect" | "crisis_help";
}
