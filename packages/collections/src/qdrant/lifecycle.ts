import type { Storage } from "@guildhall/storage";
import { doErrands } from "./errands.ts";
import { reconcile, type Reconciliation } from "./reconcile.ts";
import { revalue } from "./revalue.ts";

/** Keeps the server in step with the file, one thing at a time within this process. */
export function createLifecycle(dealings: Reconciliation) {
  const { storage } = dealings;
  let settledAt = -1;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const next = last.then(task);
    last = next.catch(() => {});
    return next;
  }

  async function settle(): Promise<number> {
    for (;;) {
      const now = await changeCounter(storage);
      if (now === settledAt) return now;
      await doErrands(dealings);
      if (await revalue(storage)) continue;
      settledAt = now;
      return now;
    }
  }

  return {
    /**
     * Everything that was committed is on the server when this resolves, whichever process committed it and wherever it
     * was interrupted; gives the change counter of the file. Costs one look at the file when nothing happened.
     */
    async inStep(): Promise<number> {
      const now = await changeCounter(storage);
      return now === settledAt ? now : inTurn(settle);
    },
    /** After a commit: tells the server now if it can be told; otherwise whoever searches next does. */
    async publish(): Promise<void> {
      await inTurn(() => doErrands(dealings)).catch(() => {});
    },
    reconcile: (thoroughly = false) =>
      inTurn(async () => {
        const righted = await reconcile(dealings, thoroughly);
        settledAt = -1;
        await settle();
        return righted;
      }),
    inTurn,
  };
}

async function changeCounter(storage: Storage): Promise<number> {
  const [row] = await storage.all<{ counter: number }>("select counter from changes");
  return row?.counter ?? 0;
}
