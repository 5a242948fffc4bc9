import type { GuardVerdict, Principal, Vertical, WrittenSentence } from "@guildhall/core";
import { isBlocked, judged } from "@guildhall/guard";
import { draftGuards } from "../guarded.ts";

/** What the guards left of sentences, and what they said. */
export interface GuardedWriting {
  readonly sentences: readonly WrittenSentence[];
  readonly verdicts: readonly GuardVerdict[];
}

/**
 * Runs the guards on words over sentences that a model wrote for a task, each by itself; that they are borne out was held
 * against the evidence before. A sentence that is blocked is left out, one that is redacted keeps its places.
 */
export function guardedWriting(
  sentences: readonly WrittenSentence[],
  instruction: string,
  vertical: Vertical,
  principal: Principal,
): GuardedWriting {
  const guards = draftGuards([vertical], { isGrounded: false });
  const question = { text: instruction, verticals: [vertical.id], filters: {}, history: false, principal };
  const each = sentences.map((sentence) => {
    const { text, support } = sentence;
    const draft = { sentences: [{ text, support, citations: [] }], citations: [] };
    const judgement = judged(guards, { question, passages: [], draft, sourceOf: () => undefined });
    const left = isBlocked(judgement.verdicts) ? undefined : judgement.draft.sentences[0];
    return { verdicts: judgement.verdicts, kept: left ? [{ ...sentence, text: left.text }] : [] };
  });
  return { sentences: each.flatMap(({ kept }) => kept), verdicts: each.flatMap(({ verdicts }) => verdicts) };
}

const GRAVITY = ["allow", "mark", "redact", "block"] as const;

/** One verdict of each guard on all that was written, the gravest; places in sentences are left out. */
export function gravestByGuard(verdicts: readonly GuardVerdict[]): readonly GuardVerdict[] {
  const gravest = new Map<string, GuardVerdict>();
  for (const { spans: _, ...verdict } of verdicts) {
    const known = gravest.get(verdict.id);
    if (!known || GRAVITY.indexOf(verdict.verdict) > GRAVITY.indexOf(known.verdict)) gravest.set(verdict.id, verdict);
  }
  return [...gravest.values()];
}
