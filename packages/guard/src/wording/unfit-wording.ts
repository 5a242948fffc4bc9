import type { AnswerSentence, Draft, DraftSpan, Guard, Message, Verdict } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { findWording } from "./find-wording.ts";

/** What a trade must not say as its own words: promises of profit, of a cure. */
export interface UnfitWording {
  readonly id: string;
  readonly rule: Guard["rule"];
  /** For plain words (narrow, lower case, simplified); global. */
  readonly patterns: readonly RegExp[];
  /** What is said when a sentence was taken out, and when a source that is quoted says it. */
  readonly removed: Message;
  readonly quoted: Message;
}

/**
 * Takes out sentences that say what the trade must not say. What a source says is its own and stays as it is, marked.
 * Negation and prohibition govern the clause: a disclaimer passes.
 */
export function unfitWording({ id, rule, patterns, removed, quoted }: UnfitWording): Guard {
  return {
    id,
    sees: "draft",
    release: "retract",
    rule,
    adjustable: ["soft"],
    judge({ draft }): Verdict {
      const own = spansOf(draft, patterns, ({ support }) => support !== "verbatim");
      if (own.length > 0) return { verdict: "redact", reason: removed, spans: own.map((span) => whole(span, draft)) };
      const told = spansOf(draft, patterns, ({ support }) => support === "verbatim");
      return told.length > 0 ? { verdict: "mark", reason: quoted, spans: told } : allowed;
    },
  };
}

const allowed: Verdict = {
  verdict: "allow",
  reason: { zh: "没有不当的承诺或断言。", en: "Nothing is promised or asserted that must not be." },
};

/** A draft is read as one text: a heading or a list's first line counts for what comes after it. */
function spansOf(
  { sentences }: Draft,
  patterns: readonly RegExp[],
  isMeant: (sentence: AnswerSentence) => boolean,
): readonly DraftSpan[] {
  const found = findWording(sentences.map(({ text }) => text).join("\n"), patterns);
  let position = 0;
  return sentences.flatMap((sentence, index) => {
    const [from, length] = [position, createCodePoints(sentence.text).length];
    position += length + 1;
    if (!isMeant(sentence)) return [];
    return found
      .filter(({ start, end }) => end > from && start < from + length)
      .map(({ start, end }) => ({
        sentence: index,
        start: Math.max(0, start - from),
        end: Math.min(length, end - from),
      }));
  });
}

/** The whole sentence that a span is in: without the promise it would say something else. */
function whole({ sentence }: DraftSpan, { sentences }: Draft): DraftSpan {
  return { sentence, start: 0, end: createCodePoints(sentences[sentence]?.text ?? "").length };
}
