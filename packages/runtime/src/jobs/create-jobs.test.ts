import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createJobStore } from "@guildhall/catalogue";
import { type JobOutcome, type JobState, type JobToDo, localPrincipal, PlatformError } from "@guildhall/core";
import { openStorage, type Storage } from "@guildhall/storage";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createJobs, type JobParts, type JobWork } from "./create-jobs.ts";

const stored: JobOutcome = { outcome: "stored", passages: 1, ms: 0 };

let directory = "";
let storage: Storage;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "guildhall-jobs-"));
  storage = await openStorage({ directory });
});
afterEach(async () => {
  await storage.close();
  rmSync(directory, { recursive: true });
});

function todo(name: string, documentId = name): JobToDo {
  return {
    jobId: `doc-${name}`,
    documentId,
    file: `${name}.txt`,
    upload: `${name}.txt`,
    sha256: "0",
    vertical: "trade",
    collection: "default",
    metadata: {},
  };
}

/** A runner whose clock goes a minute a look, so that nothing waits. */
function runnerOf(work: JobWork, more: Partial<JobParts> = {}) {
  let minutes = 0;
  const clock = {
    now: () => new Date(Date.UTC(2026, 10, 23, 0, (minutes += 1))),
    today: () => "2026-11-23",
  };
  const store = createJobStore({ storage });
  const tidied: string[] = [];
  const jobs = createJobs({
    store,
    clock,
    work,
    tidy: async ({ file }) => void tidied.push(file),
    idle: async () => {},
    concurrency: 1,
    isIsolated: false,
    delays: [1, 1],
    ...more,
  });
  async function ended(jobId: string): Promise<JobState | undefined> {
    let state: JobState | undefined;
    for await (const job of jobs.watch(jobId, localPrincipal)) state = job.state;
    return state;
  }
  return { jobs, store, tidied, ended };
}

describe("a job", () => {
  it("is tried again when the reason may pass, and says what the reason was while it waits", async () => {
    let attempts = 0;
    const { jobs, ended } = runnerOf(async () => {
      attempts += 1;
      if (attempts < 3) throw new PlatformError("model/unreachable", { address: "http://模型", cause: "ECONNREFUSED" });
      return stored;
    });
    await jobs.add(todo("重试"), localPrincipal);

    await jobs.start();

    expect(await ended("doc-重试")).toBe("done");
    expect(await jobs.find("doc-重试", localPrincipal)).toMatchObject({ attempts: 3, outcome: { outcome: "stored" } });
    await jobs.stop();
  });

  it("is given up after its attempts, lies among the dead with its reason and its file, and can be retried", async () => {
    let isDown = true;
    const { jobs, ended, tidied } = runnerOf(async () => {
      if (isDown) throw new TypeError("poison");
      return stored;
    });
    await jobs.add(todo("毒"), localPrincipal);
    await jobs.start();

    expect(await ended("doc-毒")).toBe("dead");
    const { jobs: dead } = await jobs.list({ states: ["dead"], limit: 10 }, localPrincipal);
    expect(dead).toMatchObject([{ jobId: "doc-毒", attempts: 3, outcome: { code: "internal/unexpected" } }]);
    expect(tidied).toEqual([]);

    isDown = false;
    await jobs.retry("doc-毒", localPrincipal);

    expect(await ended("doc-毒")).toBe("done");
    await jobs.stop();
    expect(tidied).toEqual(["毒.txt"]);
  });

  it("is not tried again when the document itself is the reason", async () => {
    const { jobs, ended, tidied } = runnerOf(async ({ file }) => {
      throw new PlatformError("ingest/encrypted", { file });
    });
    await jobs.add(todo("加密"), localPrincipal);

    await jobs.start();

    expect(await ended("doc-加密")).toBe("failed");
    expect(await jobs.find("doc-加密", localPrincipal)).toMatchObject({
      attempts: 1,
      outcome: { code: "ingest/encrypted" },
    });
    await jobs.stop();
    expect(tidied).toEqual(["加密.txt"]);
  });

  it("is not begun again after it was running in five processes that died", async () => {
    const { jobs, ended, store } = runnerOf(async () => stored);
    await jobs.add(todo("崩溃"), localPrincipal);
    for (let crash = 0; crash < 5; crash += 1) {
      await store.begin("2026-11-23");
      await store.recover("2026-11-23", true);
    }

    await jobs.start();

    expect(await ended("doc-崩溃")).toBe("dead");
    expect(await jobs.find("doc-崩溃", localPrincipal)).toMatchObject({ outcome: { code: "job/gave_up" } });
    await jobs.stop();
  });

  it("that was taken over says nothing more: its holder's fence is old", async () => {
    const { jobs, store } = runnerOf(async () => stored);
    await jobs.add(todo("易主"), localPrincipal);
    const lost = await store.begin("2026-11-23");
    await store.recover("2026-11-23", false);
    const holder = await store.begin("2026-11-23");
    if (!lost || !holder) throw new Error("Nothing was begun.");

    const said = [
      await store.progress(lost, { step: "storing", percent: 70 }, "2026-11-23"),
      await store.postpone(lost, stored, "2026-11-23", "2026-11-23"),
      await store.release(lost, "2026-11-23"),
      await store.end(lost, "done", stored, "2026-11-23"),
    ];

    expect(holder.fence).toBeGreaterThan(lost.fence);
    expect(said).toEqual([false, false, false, false]);
    expect(await jobs.find("doc-易主", localPrincipal)).toMatchObject({ state: "running" });
    expect(await store.end(holder, "done", stored, "2026-11-23")).toBe(true);
  });

  it("that is cancelled while it runs stores nothing and says so", async () => {
    let tellBegun = (): void => {};
    const begun = new Promise<void>((resolve) => (tellBegun = resolve));
    const { jobs, ended } = runnerOf(async (_job, _report, signal) => {
      tellBegun();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      throw signal.reason;
    });
    await jobs.add(todo("取消"), localPrincipal);
    await jobs.start();
    await begun;

    await jobs.cancel("doc-取消", localPrincipal);

    expect(await ended("doc-取消")).toBe("cancelled");
    expect(await jobs.find("doc-取消", localPrincipal)).toMatchObject({ outcome: { code: "job/cancelled" } });
    await jobs.stop();
  });

  it("in line twice is one job", async () => {
    const { jobs } = runnerOf(async () => stored);

    const added = await Promise.all(Array.from({ length: 20 }, () => jobs.add(todo("重复"), localPrincipal)));

    expect(new Set(added.map(({ jobId }) => jobId)).size).toBe(1);
    expect((await jobs.list({ limit: 50 }, localPrincipal)).jobs).toHaveLength(1);
  });
});

describe("several jobs at a time", () => {
  it("go one after another where they are of one document, as they came, and side by side otherwise", async () => {
    const happened: string[] = [];
    let tellOther = (): void => {};
    const other = new Promise<void>((resolve) => (tellOther = resolve));
    const { jobs, ended } = runnerOf(
      async ({ jobId }) => {
        happened.push(`+${jobId}`);
        if (jobId === "doc-乙") tellOther();
        // Ends only because the other document is begun meanwhile.
        if (jobId === "doc-甲一") await other;
        happened.push(`-${jobId}`);
        return stored;
      },
      { concurrency: 4 },
    );
    for (const version of ["一", "二", "三"]) await jobs.add(todo(`甲${version}`, "甲"), localPrincipal);
    await jobs.add(todo("乙"), localPrincipal);

    await jobs.start();
    await ended("doc-甲三");
    await ended("doc-乙");

    expect(happened.filter((line) => line.includes("甲"))).toEqual(
      ["一", "二", "三"].flatMap((version) => [`+doc-甲${version}`, `-doc-甲${version}`]),
    );
    await jobs.stop();
  });
});
