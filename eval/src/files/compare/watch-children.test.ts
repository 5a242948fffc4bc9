import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { type ChildrenWatch, watchChildren } from "./watch-children.ts";

let watch: ChildrenWatch | undefined;
afterEach(() => watch?.stop());

describe.skipIf(process.platform !== "linux")("watchChildren", () => {
  it("counts the processor time of a process while it runs and when it is gone, and its memory", async () => {
    watch = watchChildren();
    const before = await watch.processorSeconds();
    const busy = spawn(process.execPath, [
      "-e",
      "const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end); console.log('done'); setTimeout(() => 0, 1000)",
    ]);
    await once(busy.stdout, "data");

    const running = await watch.processorSeconds();
    await once(busy, "exit");
    const ended = await watch.processorSeconds();

    expect(running - before).toBeGreaterThan(0.2);
    expect(ended).toBeGreaterThanOrEqual(running);
    expect(watch.peakMegabytes()).toBeGreaterThan(10);
  });
});
