/** A signal with limits of time that can be lifted, and an end that takes everything away again. */
export interface Limited {
  readonly signal: AbortSignal;
  /** Stops with `reason` after so many milliseconds, unless it is lifted before. */
  after(milliseconds: number, reason: () => Error): { lift(): void };
  stop(reason: unknown): void;
  end(): void;
}

/** Follows `outer`, and leaves no timer and no listener behind. */
export function limited(outer?: AbortSignal): Limited {
  const controller = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const follow = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  else outer?.addEventListener("abort", follow, { once: true });
  return {
    signal: controller.signal,
    after(milliseconds, reason) {
      const timer = setTimeout(() => controller.abort(reason()), milliseconds);
      timers.add(timer);
      return { lift: () => clearTimeout(timer) };
    },
    stop: (reason) => controller.abort(reason),
    end() {
      outer?.removeEventListener("abort", follow);
      for (const timer of timers) clearTimeout(timer);
      controller.abort();
    },
  };
}

/**
 * The same values, until the signal says stop: then throws its reason at once, also where the source does not listen to
 * signals itself.
 */
export async function* untilStopped<Value>(source: AsyncIterable<Value>, signal: AbortSignal): AsyncGenerator<Value> {
  const iterator = source[Symbol.asyncIterator]();
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stopped.catch(() => undefined);
  const listen = (): void => stop(signal.reason);
  if (signal.aborted) listen();
  else signal.addEventListener("abort", listen, { once: true });
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), stopped]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", listen);
    // Not waited for: a source that hangs would hang here.
    void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
