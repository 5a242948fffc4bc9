import type { Guard, GuardView, Verdict } from "@guildhall/core";

const GRAVITY = ["allow", "mark", "redact", "block"] as const;

/** Asks a guard about each sentence by itself: the gravest verdict stands, with the spans of all that are as grave. */
export function bySentence(guard: Guard, view: GuardView): Verdict {
  const verdicts = view.draft.sentences.map((sentence, index) => {
    const citations = view.draft.citations.filter(({ id }) => sentence.citations.includes(id));
    const verdict = guard.judge({ ...view, draft: { sentences: [sentence], citations } });
    return { ...verdict, spans: (verdict.spans ?? []).map((span) => ({ ...span, sentence: index })) };
  });
  const gravest = verdicts.toSorted((a, b) => GRAVITY.indexOf(b.verdict) - GRAVITY.indexOf(a.verdict))[0];
  if (!gravest) return { verdict: "allow", reason: { zh: "没有可核查的句子。", en: "There is no sentence to check." } };
  return {
    ...gravest,
    spans: verdicts.filter((each) => each.verdict === gravest.verdict).flatMap(({ spans }) => spans),
  };
}
