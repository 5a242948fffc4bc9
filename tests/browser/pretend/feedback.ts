interface Kept {
  readonly feedbackId: string;
  readonly answerId: string;
  readonly verdict: string;
  readonly question: string;
  readonly state: string;
  readonly passages: readonly { readonly passageId: string }[];
}

interface Decision {
  readonly decision: string;
  readonly question?: string;
  readonly passageIds?: readonly string[];
}

/** Of an answer, what feedback repeats. */
export type Answer = Readonly<Record<string, unknown>> & { readonly question?: string };

/** Feedback in memory, as a reviewer sees and decides it. */
export function pretendedFeedback(answers: ReadonlyMap<string, Answer>) {
  const kept: Kept[] = [];
  const change = (id: string, changed: Partial<Kept>): Kept | undefined => {
    const at = kept.findIndex(({ feedbackId }) => feedbackId === id);
    if (at >= 0) kept[at] = { ...kept[at]!, ...changed };
    return kept[at];
  };
  return {
    keep(given: { readonly answerId: string; readonly verdict: string }) {
      const { question = "" } = answers.get(given.answerId) ?? {};
      const feedbackId = `f${kept.length + 1}`;
      kept.push({ ...given, feedbackId, question, state: "waiting", passages: [] });
      return { feedbackId };
    },
    list: (state: string | null) => ({
      feedback: kept
        .filter((each) => state === null || each.state === state)
        .map((each) => ({ ...each, created: "2026-11-23T04:00:00.000Z", answer: answers.get(each.answerId) })),
    }),
    decide: (id: string, { decision, question, passageIds = [] }: Decision) =>
      decision === "confirm"
        ? change(id, {
            state: "confirmed",
            passages: passageIds.map((passageId) => ({ passageId })),
            ...(question === undefined ? {} : { question }),
          })
        : change(id, { state: "rejected" }),
    withdraw: (id: string) => change(id, { state: "withdrawn", passages: [] }),
  };
}
