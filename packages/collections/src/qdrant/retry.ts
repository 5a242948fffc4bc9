import type { PlatformError } from "@guildhall/core";

/** How often and how long to try. Tests replace `wait` and `random`. */
export interface Patience {
  readonly attempts: number;
  /** Milliseconds; doubled with every attempt. */
  readonly firstPause: number;
  readonly longestPause: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

export const standardPatience: Patience = {
  attempts: 4,
  firstPause: 100,
  longestPause: 2000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/**
 * Tries again what may pass, after a pause drawn from nothing up to a bound that doubles (full jitter), or after as long
 * as the server asked for. Only for requests that may safely arrive twice, as all of ours may.
 */
export async function withRetries<Result>(
  attempt: () => Promise<Result>,
  faultOf: (error: unknown) => PlatformError,
  { attempts, firstPause, longestPause, wait, random }: Patience,
): Promise<Result> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      const fault = faultOf(error);
      if (!fault.entry.retryable || made >= attempts) throw fault;
      const bound = Math.min(longestPause, firstPause * 2 ** (made - 1));
      await wait(Math.min(longestPause, Math.max(random() * bound, askedPause(error))));
    }
  }
}

/** `Retry-After`, in milliseconds. */
function askedPause(error: unknown): number {
  const seconds = typeof error === "object" && error !== null && "retry_after" in error ? error.retry_after : 0;
  return typeof seconds === "number" ? seconds * 1000 : 0;
}
