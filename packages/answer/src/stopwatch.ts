/** Times the steps of an answer, and ends the work between two of them when nobody waits for it any more. */
export interface Stopwatch {
  lap(step: string): void;
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
    laps: () => ({ ...laps, total: now() - started }),
  };
}
