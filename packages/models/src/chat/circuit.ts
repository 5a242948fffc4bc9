import { PlatformError } from "@guildhall/core";

/** Leaves a model alone for a while after it failed several times in a row; then one request tries it. */
export interface Circuit {
  /** Throws `model/resting`. */
  assertClosed(): void;
  succeeded(): void;
  failed(): void;
}

const FAILURES = 5;
const REST_MS = 30_000;

export function createCircuit(model: string, now: () => number = Date.now): Circuit {
  let failures = 0;
  let restsUntil = 0;
  return {
    assertClosed() {
      if (failures < FAILURES) return;
      const left = restsUntil - now();
      if (left > 0) throw new PlatformError("model/resting", { model, failures, seconds: Math.ceil(left / 1000) });
      // This one tries; the others wait for what comes of it.
      restsUntil = now() + REST_MS;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures += 1;
      restsUntil = now() + REST_MS;
    },
  };
}
