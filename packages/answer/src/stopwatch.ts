/** Times the steps of an answer, and ends the work between two of them when nobody waits for it any more. */
export interface Stopwatch {
  lap(step: string): void;
  /** Notes what happened within a step, once: milliseconds since the start. */
  mark(event: string): void;
  laps(): Readonly<Record<string, number>>;
}

export function createStopwatch(
  now: () => number,
  { onStep, signal }: { readonly onStep?: (step: string) => void; readonly signal?: AbortSignal },
): Stopwatch {
  const started = now();
  let last = started;
  const laps: Record<string, number> = {};
  return {
    lap(step) {
      const at = now();
      laps[step] = at - last;
      last = at;
      signal?.throwIfAborted();
      onStep?.(step);
    },
    mark(event) {
      laps[event] ??= now() - started;
    },
    laps: () => ({ ...laps, total: now() - started }),
  };
}
