import { useCallback, useEffect, useRef, useState } from "react";
import { asApiError, ApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { Answer, AnswerSentence } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { answerIdIn, answerPath } from "./answer-path.ts";
import { askedInSession, type Asked, earlierIn, rememberAsked } from "./asked.ts";

/** What stands in the box. */
export interface Draft {
  readonly text: string;
  readonly asOf: string;
  readonly region: string;
  /** Answered part by part: every company, year and topic it names. */
  readonly isTakenApart: boolean;
}

type AskState =
  | { readonly kind: "idle" }
  | { readonly kind: "asking"; readonly steps: readonly string[]; readonly sentences: readonly AnswerSentence[] }
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "failed"; readonly error: ApiError }
  | { readonly kind: "stopped" };

const idle: AskState = { kind: "idle" };
const beginning: AskState = { kind: "asking", steps: [], sentences: [] };

/** One question at a time: asked, followed as it comes, stopped, reopened by its address. */
export function useAsk(vertical: string, today: string) {
  const client = useClient();
  const words = useWords();
  const [draft, setDraft] = useState<Draft>({ text: "", asOf: today, region: "", isTakenApart: false });
  const [state, setState] = useState<AskState>(idle);
  const [asked, setAsked] = useState<readonly Asked[]>(askedInSession);
  const running = useRef<AbortController>(undefined);

  const run = useCallback(async (work: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const current = new AbortController();
    running.current = current;
    try {
      await work(current.signal);
    } catch (failure) {
      if (current.signal.aborted) return;
      const error = asApiError(failure);
      if (error) setState({ kind: "failed", error });
    }
  }, []);

  const show = useCallback((answer: Answer) => {
    setState({ kind: "answered", answer });
    setDraft((last) => ({ ...last, text: answer.question, asOf: answer.asOf }));
  }, []);

  const ask = (next: Draft) => {
    const text = next.text.trim();
    if (text === "") return;
    setDraft({ ...next, text });
    setState(beginning);
    void run(async (signal) => {
      const filters = next.region.trim() ? { filters: { region: next.region.trim() } } : {};
      // Today is left to the server: some verticals want to be told a day, and ask back.
      const day = next.asOf === today ? {} : { asOf: next.asOf };
      const mode = next.isTakenApart ? ({ mode: "research" } as const) : {};
      const question = { question: text, verticals: [vertical], conversation: earlierIn(vertical), ...mode };
      const events = await client.ask({ ...question, ...day, ...filters }, signal);
      const answer = await follow(events, (change) =>
        setState((last) => (last.kind === "asking" ? change(last) : last)),
      );
      setAsked(rememberAsked(answer));
      history.pushState(null, "", answerPath(answer.auditId));
      show(answer);
    });
  };

  const reopen = useCallback(
    (id: string) =>
      void run(async (signal) => {
        setState(beginning);
        show(await client.answer(id, signal));
        if (answerIdIn(location.pathname) !== id) history.pushState(null, "", answerPath(id));
      }),
    [client, run, show],
  );

  useFollowingAddress(reopen, () => setState(idle));

  return {
    state:
      state.kind === "failed" && state.error.status === 404
        ? { ...state, error: missing(state.error, words.answerMissing) }
        : state,
    draft,
    setDraft,
    asked,
    ask,
    askAgain: () => ask(draft),
    reopen,
    stop: () => {
      running.current?.abort();
      setState({ kind: "stopped" });
    },
    startOver: () => {
      history.pushState(null, "", "/");
      setState(idle);
      setDraft({ text: "", asOf: today, region: "", isTakenApart: false });
    },
  };
}

function useFollowingAddress(reopen: (id: string) => void, leave: () => void) {
  useEffect(() => {
    const go = () => {
      const id = answerIdIn(location.pathname);
      if (id) reopen(id);
      else leave();
    };
    if (answerIdIn(location.pathname)) go();
    addEventListener("popstate", go);
    return () => removeEventListener("popstate", go);
    // The address decides once at the beginning and whenever the reader goes back or forth, not when a handler is made anew.
  }, []);
}

type Asking = Extract<AskState, { kind: "asking" }>;

/** Reads the stream to its answer, telling of every step and sentence before it. */
async function follow(
  events: AsyncIterable<{ event: string; data: unknown }>,
  tell: (change: (last: Asking) => AskState) => void,
): Promise<Answer> {
  for await (const { event, data } of events) {
    if (event === "progress") tell((last) => ({ ...last, steps: [...last.steps, (data as { step: string }).step] }));
    if (event === "sentence")
      tell((last) => ({ ...last, sentences: [...last.sentences, (data as { sentence: AnswerSentence }).sentence] }));
    if (event === "retract")
      tell((last) => ({ ...last, sentences: last.sentences.slice(0, (data as { from: number }).from) }));
    if (event === "answer") return data as Answer;
    if (event === "error") {
      const { error } = data as { error: { code: string; message: string; requestId?: string } };
      throw new ApiError(error.code, error.message, 500, error.requestId);
    }
  }
  throw new ApiError("web/offline", "");
}

function missing(error: ApiError, message: string): ApiError {
  return new ApiError(error.code, message, error.status, error.requestId);
}
