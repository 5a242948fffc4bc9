import { useCallback, useEffect, useState } from "react";
import { asApiError, type ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { FeedbackCase, FeedbackDecision, FeedbackList, FeedbackState } from "../api/shapes.ts";

/** What was done last, so that it can be said and undone. */
export interface Done {
  readonly what: "confirmed" | "rejected" | "withdrawn";
  readonly feedback: FeedbackCase;
}

/** Feedback of one state, a page at a time, and the decisions on it. What was decided leaves the list. */
export function useFeedback(state: FeedbackState) {
  const client = useClient();
  const [list, setList] = useState<FeedbackList>();
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<ApiError>();

  const attempt = useCallback(async (work: () => Promise<void>) => {
    try {
      await work();
      setError(undefined);
    } catch (failure) {
      setError(asApiError(failure));
    }
  }, []);
  const load = useCallback(
    (before?: FeedbackList) =>
      attempt(async () => {
        const page = await client.feedback(state, before?.next);
        setList({ ...page, feedback: [...(before?.feedback ?? []), ...page.feedback] });
      }),
    [attempt, client, state],
  );
  useEffect(() => {
    setList(undefined);
    void load();
  }, [load]);

  const finish = (next: Done) => {
    setDone(next);
    setList(
      (last) =>
        last && {
          ...last,
          feedback: last.feedback.filter(({ feedbackId }) => feedbackId !== next.feedback.feedbackId),
        },
    );
  };
  return {
    feedback: list?.feedback,
    done,
    error,
    more: list?.next ? () => void load(list) : undefined,
    reload: () => void load(),
    decide: (feedback: FeedbackCase, decision: FeedbackDecision) =>
      void attempt(async () => {
        await client.review(feedback.feedbackId, decision);
        finish({ what: decision.decision === "confirm" ? "confirmed" : "rejected", feedback });
      }),
    withdraw: (feedback: FeedbackCase) =>
      void attempt(async () => {
        await client.withdraw(feedback.feedbackId);
        finish({ what: "withdrawn", feedback });
        await load();
      }),
  };
}
