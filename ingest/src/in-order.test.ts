import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inOrder } from "./in-order.ts";

describe("work on many in order", () => {
  it("gives the results in the order of what was given, whichever is done first", async () => {
    const results = await inOrder([3, 1, 2], 2, async (turns) => {
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      return turns * 10;
    });

    expect(results).toEqual([30, 10, 20]);
  });

  it("lets others have a turn in between, also where no item waits for anything", async () => {
    let done = 0;
    const seen: number[] = [];
    const other = (async () => {
      while (done < 500) {
        await setImmediate();
        seen.push(done);
      }
    })();

    await inOrder(Array.from({ length: 500 }), 2, async () => (done += 1));
    await other;

    expect(seen.filter((many) => many > 0 && many < 500).length).toBeGreaterThan(3);
  });
});
