import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-cli-worker-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});

const run = (...words: readonly string[]) => runCommand(...words, "--data", data, "--json");
const codeOf = (ran: Awaited<ReturnType<typeof run>>) => jsonLines<{ error: { code: string } }>(ran)[0]?.error.code;

describe("a worker", () => {
  it("without a queue has nothing to do and says how to set one", async () => {
    const ran = await run("worker");

    expect([ran.exit, codeOf(ran)]).toEqual([2, "queue/not_set"]);
    expect(ran.stderr).toContain("queue: bullmq");
  });

  it("refuses half a document at a time", async () => {
    expect(codeOf(await run("worker", "--concurrency", "0.5"))).toBe("cli/wrong_value");
  });
});

describe("a Redis that is not there", () => {
  beforeEach(() => {
    vi.stubEnv("GUILDHALL_QUEUE", "bullmq");
    vi.stubEnv("REDIS_URL", "redis://:secret@127.0.0.1:1");
  });

  it.each(["worker", "serve --port 0"])(
    "stops %s with its address and what to do, without the password",
    async (words) => {
      const ran = await run(...words.split(" "));

      expect([ran.exit, codeOf(ran)]).toEqual([1, "queue/unreachable"]);
      expect(ran.stderr).toContain("redis://127.0.0.1:1");
      expect(ran.stdout + ran.stderr).not.toContain("secret");
    },
  );

  it("is shown by diagnose, and hinders no question", async () => {
    const diagnosed = await run("diagnose");
    const asked = await run("ask", "government", "窗口周几办理登记？");

    expect(diagnosed.exit).toBe(1);
    expect(jsonLines(diagnosed)).toMatchObject([{ queue: { code: "queue/unreachable" }, jobs: { dead: 0 } }]);
    expect(asked.exit).toBe(0);
  });
});
