import { setTimeout as sleep } from "node:timers/promises";

/** How /healthz answered while something else went on: milliseconds of each answer, and how often none came. */
export interface Health {
  readonly milliseconds: readonly number[];
  readonly failed: number;
}

const EVERY = 100;

/** Asks /healthz ten times a second until told to stop. */
export function watchHealth(address: string): { stop(): Promise<Health> } {
  const milliseconds: number[] = [];
  let failed = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const asked = performance.now();
      const isWell = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
        (answer) => answer.arrayBuffer().then(() => answer.ok),
        () => false,
      );
      milliseconds.push(performance.now() - asked);
      if (!isWell) failed += 1;
      await sleep(EVERY);
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return { milliseconds, failed };
    },
  };
}
