import type { Message, RetrievalPart, RetrievalStep, StepTaken } from "@guildhall/core";
import { RETRIEVAL_STEPS } from "@guildhall/core";

/** Takes the steps of a retrieval and remembers what each did; a step that is left out finds nothing. */
export interface Trace {
  /** Times a step and counts what it gave, when that is a list of hits. A step taken again replaces its count and adds its time. */
  step<Result>(step: RetrievalStep, take: () => Promise<Result> | Result): Promise<Result>;
  isLeftOut(part: RetrievalPart): boolean;
  note(step: RetrievalStep, note: Message): void;
  /** In the order of the steps; those that were never taken are missing. */
  taken(): readonly StepTaken[];
}

export function createTrace({
  stopwatch = () => 0,
  without = [],
}: {
  readonly stopwatch?: () => number;
  readonly without?: readonly RetrievalPart[];
}): Trace {
  const taken = new Map<RetrievalStep, StepTaken>();
  const notes = new Map<RetrievalStep, Message>();
  return {
    async step(step, take) {
      const started = stopwatch();
      const result = await take();
      const milliseconds = (taken.get(step)?.milliseconds ?? 0) + stopwatch() - started;
      taken.set(step, { step, hits: countOf(result), milliseconds });
      return result;
    },
    isLeftOut: (part) => without.includes(part),
    note: (step, note) => notes.set(step, note),
    taken: () =>
      RETRIEVAL_STEPS.flatMap((step) => {
        const known = taken.get(step);
        const note = notes.get(step);
        return known ? [note ? { ...known, note } : known] : [];
      }),
  };
}

function countOf(result: unknown): number {
  if (Array.isArray(result)) return result.length;
  return typeof result === "object" && result !== null && "hits" in result ? countOf(result.hits) : 0;
}
