import type { Draft, DraftSpan, Guard, GuardVerdict, GuardView, Verdict } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { redacted } from "./redacted.ts";
import { bySentence } from "./by-sentence.ts";

/** What guards said, and what they left of the draft. */
export interface Judgement {
  readonly verdicts: readonly GuardVerdict[];
  readonly draft: Draft;
  readonly redactions: readonly Redaction[];
}

/** Words that a guard took out of a draft. */
export interface Redaction {
  readonly guard: string;
  readonly words: string;
}

/** Milliseconds that a guard may take where it says nothing of its own. */
const USUAL_LIMIT = 1000;

const usualStopwatch = (): number => performance.now();

/**
 * Runs guards in order; the first that blocks ends it, and what one redacts the next does not see. A guard that throws
 * or comes too late blocks, and says so; where a redaction leaves nothing, that blocks too.
 */
export function judged(guards: readonly Guard[], view: GuardView, stopwatch = usualStopwatch): Judgement {
  const verdicts: GuardVerdict[] = [];
  const redactions: Redaction[] = [];
  let { draft } = view;
  for (const guard of guards) {
    const { spans = [], ...said } = verdictOf(guard, { ...view, draft }, stopwatch);
    const left = said.verdict === "redact" ? redacted(draft, spans) : draft;
    const nothingLeft = draft.sentences.length > 0 && left.sentences.length === 0;
    verdicts.push({ ...said, ...(nothingLeft && { verdict: "block" }), ...(spans.length > 0 && { spans }) });
    if (said.verdict === "redact")
      redactions.push(...wordsOf(draft, spans).map((words) => ({ guard: guard.id, words })));
    draft = left;
    if (isBlocked(verdicts)) break;
  }
  return { verdicts, draft, redactions };
}

function wordsOf({ sentences }: Draft, spans: readonly DraftSpan[]): readonly string[] {
  return spans.map(({ sentence, start, end }) => createCodePoints(sentences[sentence]?.text ?? "").slice(start, end));
}

/** The verdicts alone. */
export function judge(guards: readonly Guard[], view: GuardView, stopwatch?: () => number): readonly GuardVerdict[] {
  return judged(guards, view, stopwatch).verdicts;
}

export function isBlocked(verdicts: readonly GuardVerdict[]): boolean {
  return verdicts.some(({ verdict }) => verdict === "block");
}

/** A guard runs in this thread and cannot be ended from outside: what comes too late counts as no answer. */
function verdictOf(guard: Guard, view: GuardView, stopwatch: () => number): GuardVerdict {
  const began = stopwatch();
  const fault = (kind: "threw" | "too_slow"): GuardVerdict => ({ ...faults[kind], id: guard.id, rule: guard.rule });
  try {
    const { verdict, reason, next, spans } = said(guard, view);
    if (stopwatch() - began > (guard.milliseconds ?? USUAL_LIMIT)) return fault("too_slow");
    return { id: guard.id, verdict, reason, ...(spans && { spans }), ...(next && { next }), rule: guard.rule };
  } catch {
    return fault("threw");
  }
}

function said(guard: Guard, view: GuardView): Verdict {
  return guard.sees === "sentence" ? bySentence(guard, view) : guard.judge(view);
}

const faults: Readonly<Record<"threw" | "too_slow", Pick<GuardVerdict, "verdict" | "reason" | "fault">>> = {
  threw: {
    verdict: "block",
    fault: "threw",
    reason: { zh: "这道检查自身出错，为安全起见已拦下。", en: "This check failed itself; blocked to be safe." },
  },
  too_slow: {
    verdict: "block",
    fault: "too_slow",
    reason: {
      zh: "这道检查没有在限定时间内完成，为安全起见已拦下。",
      en: "This check did not end in the time it may take; blocked to be safe.",
    },
  },
};
