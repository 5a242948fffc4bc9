/** Tells those who wait for a name that something about it changed. */
export interface Changes {
  tell(name: string): void;
  /** Resolves at the next change, after `milliseconds`, or when the signal says stop: look again then. */
  next(name: string, milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export function createChanges(): Changes {
  const waiting = new Map<string, Set<() => void>>();
  return {
    tell(name) {
      for (const wake of waiting.get(name) ?? []) wake();
    },
    next(name, milliseconds, signal) {
      return new Promise((resolve) => {
        const those = waiting.get(name) ?? new Set();
        waiting.set(name, those);
        const wake = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", wake);
          those.delete(wake);
          if (those.size === 0) waiting.delete(name);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        timer.unref();
        those.add(wake);
        signal?.addEventListener("abort", wake);
        if (signal?.aborted) wake();
      });
    },
  };
}
