import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, asApiError } from "../api/api-error.ts";
import { useClient } from "../api/client-context.ts";
import type { DraftedSection, SectionEdit, TaskResult, WorkSeen } from "../api/shapes.ts";
import { workIn } from "./desk-path.ts";

type DraftState =
  | { readonly kind: "idle" }
  | { readonly kind: "drafting"; readonly sections: readonly DraftedSection[] }
  /** `fault`: what was tried last and did not work. */
  | { readonly kind: "drafted"; readonly seen: WorkSeen; readonly fault?: ApiError }
  | { readonly kind: "failed"; readonly error: ApiError };

/** One draft at a time: asked for, followed as it comes, kept as a work, edited, passed on, reopened by its address. */
export function useDraft(vertical: string) {
  const client = useClient();
  const [state, setState] = useState<DraftState>({ kind: "idle" });
  const running = useRef<AbortController>(undefined);

  const run = useCallback(async (task: (signal: AbortSignal) => Promise<void>) => {
    running.current?.abort();
    const current = new AbortController();
    running.current = current;
    try {
      await task(current.signal);
    } catch (failure) {
      const error = current.signal.aborted ? undefined : asApiError(failure);
      if (error) setState({ kind: "failed", error });
    }
  }, []);

  useEffect(() => {
    const id = workIn(location.search);
    if (id) void run(async (signal) => setState({ kind: "drafted", seen: await client.work(id, signal) }));
    return () => running.current?.abort();
    // The address decides once, at the beginning.
  }, []);

  const draft = (template: string, input: unknown) =>
    void run(async (signal) => {
      setState({ kind: "drafting", sections: [] });
      const events = await client.draft({ vertical, template, input }, signal);
      const { workId } = await follow(events, (section) =>
        setState((last) => (last.kind === "drafting" ? { ...last, sections: [...last.sections, section] } : last)),
      );
      if (workId === undefined) throw new ApiError("web/unexpected", "");
      history.replaceState(null, "", `${location.pathname}?work=${encodeURIComponent(workId)}`);
      setState({ kind: "drafted", seen: await client.work(workId, signal) });
    });

  const change = async (to: (seen: WorkSeen, after: number) => Promise<WorkSeen>): Promise<boolean> => {
    if (state.kind !== "drafted") return false;
    const { seen } = state;
    try {
      setState({ kind: "drafted", seen: await to(seen, seen.work.versions.length) });
      return true;
    } catch (failure) {
      const fault = asApiError(failure);
      setState({ kind: "drafted", seen, ...(fault ? { fault } : {}) });
      return false;
    }
  };

  return {
    state,
    draft,
    edit: (edit: SectionEdit) => change(({ work }, after) => client.editWork(work.workId, after, [edit])),
    move: (to: "reviewed" | "final") => change(({ work }, after) => client.moveWork(work.workId, after, to)),
    startOver: () => {
      running.current?.abort();
      history.replaceState(null, "", location.pathname);
      setState({ kind: "idle" });
    },
  };
}

async function follow(
  events: AsyncIterable<{ readonly event: string; readonly data: unknown }>,
  onSection: (section: DraftedSection) => void,
): Promise<TaskResult> {
  for await (const { event, data } of events) {
    if (event === "section") onSection(data as DraftedSection);
    if (event === "result") return data as TaskResult;
    if (event === "error") {
      const { error } = data as { error: { code: string; message: string; requestId?: string } };
      throw new ApiError(error.code, error.message, 500, error.requestId);
    }
  }
  throw new ApiError("web/offline", "");
}
