import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Job, localPrincipal, sha256 } from "@guildhall/core";
import { openStorage } from "@guildhall/storage";
import { describe, expect, it, vi } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { eventsIn, multipart, openServer, type TestServer } from "./testing/open-server.ts";

async function submitted(server: TestServer, text: string, file = "作业.txt"): Promise<Job> {
  const written = await server.runtime.uploads.newPath();
  await writeFile(written, text);
  return server.runtime.uploads.submit(
    { path: written, file, sha256: sha256(text), bytes: text.length, metadata: {} },
    { vertical: "trade" },
    localPrincipal,
  );
}

describe("jobs over HTTP", () => {
  it("tell their progress until they have ended", async () => {
    const server = await openServer();
    const { jobId } = await submitted(server, "学徒期六个月。");

    const received = await server.send("GET", `/v1/jobs/${jobId}/events`);

    const events = eventsIn(received.text);
    expect(events.at(-1)).toMatchObject({
      event: "job",
      data: { jobId, state: "done", progress: { step: "finished", percent: 100 } },
    });
    const job = await server.send("GET", `/v1/jobs/${jobId}`);
    conforms("readJob", job);
    expect(job.json()).toEqual(events.at(-1)?.data);
    await server.close();
  });

  it("cannot be cancelled when they have ended", async () => {
    const server = await openServer();
    const sent = await multipart({ vertical: "trade" }, [{ name: "完.txt", content: "完了。" }]);
    const { jobId } = (await server.send("POST", "/v1/documents?wait=20", sent)).json<{ jobId: string }>();

    const received = await server.send("DELETE", `/v1/jobs/${jobId}`);

    expect([received.status, received.json<{ error: { code: string } }>().error.code]).toEqual([409, "job/ended"]);
    await server.close();
  });

  it("store nothing when they are cancelled in line", async () => {
    const server = await openServer();
    await server.runtime.uploads.jobs.stop();
    const { jobId, documentId } = await submitted(server, "排队中。");

    const received = await server.send("DELETE", `/v1/jobs/${jobId}`);
    await server.runtime.uploads.jobs.start();

    conforms("cancelJob", received);
    expect(received.json()).toMatchObject({ state: "cancelled" });
    expect((await server.send("GET", `/v1/documents/${documentId}`)).status).toBe(404);
    await server.close();
  });

  it("are listed, the newest first, a page at a time and by state", async () => {
    const server = await openServer();
    await server.runtime.uploads.jobs.stop();
    for (const text of ["甲。", "乙。", "丙。"]) await submitted(server, text, `${text}txt`);
    const cancelled = (await submitted(server, "丁。")).jobId;
    await server.send("DELETE", `/v1/jobs/${cancelled}`);

    const first = await server.send("GET", "/v1/jobs?state=queued&limit=2");
    const { jobs, next } = first.json<{ jobs: Job[]; next: string }>();
    const second = await server.send("GET", `/v1/jobs?state=queued&limit=2&after=${next}`);

    conforms("listJobs", first);
    expect(jobs.map(({ file }) => file)).toEqual(["丙。txt", "乙。txt"]);
    expect(second.json<{ jobs: Job[] }>().jobs.map(({ file }) => file)).toEqual(["甲。txt"]);
    expect((await server.send("GET", "/v1/jobs?state=cancelled")).json()).toMatchObject({
      jobs: [{ jobId: cancelled }],
    });
    await server.close();
  });

  it("are retried only where they have ended and their file is kept", async () => {
    const server = await openServer();
    await server.runtime.uploads.jobs.stop();
    const { jobId } = await submitted(server, "重试。");
    const code = async () =>
      (await server.send("POST", `/v1/jobs/${jobId}/retry`, { json: {} })).json<{ error: { code: string } }>().error
        .code;

    const early = await code();
    await server.send("DELETE", `/v1/jobs/${jobId}`);
    const gone = await code();

    expect([early, gone]).toEqual(["job/not_ended", "job/no_file"]);
    await server.close();
  });

  it("of a removed document are cancelled with it, in line or not, and its file goes", async () => {
    const server = await openServer();
    const sent = (text: string) => multipart({ vertical: "trade" }, [{ name: "章程.txt", content: text }]);
    const first = await server.send("POST", "/v1/documents?wait=20", await sent("第一版。"));
    const { documentId } = first.json<{ documentId: string }>();
    await server.runtime.uploads.jobs.stop();
    const second = await server.send("POST", "/v1/documents", await sent("第二版。"));
    const { jobId } = second.json<{ jobId: string }>();

    const removed = await server.send("DELETE", `/v1/documents/${documentId}`);
    await server.runtime.uploads.jobs.start();

    expect(removed.status).toBe(204);
    expect((await server.send("GET", `/v1/jobs/${jobId}`)).json()).toMatchObject({ state: "cancelled", file: "—" });
    expect((await server.send("GET", `/v1/documents/${documentId}`)).status).toBe(404);
    expect(await readdir(path.join(server.data, "uploads"))).toEqual([]);
    await server.close();
  });

  it("cannot be committed by who lost them, nor twice", async () => {
    const server = await openServer();
    await server.runtime.uploads.jobs.stop();
    const { jobId } = await submitted(server, "易主之前。");
    const hold = {
      jobId,
      fence: 1,
      outcome: { outcome: "stored", passages: 1, ms: 0 },
      happened: "2026-11-23",
    } as const;
    const commit = () =>
      server.runtime.archive.commit(
        { job: hold, quarantined: [{ vertical: "trade", rule: "r", happened: "2026-11-23" }] },
        localPrincipal,
      );
    const setRow = async (set: string) => {
      const storage = await openStorage({ directory: server.data });
      await storage.transaction([{ sql: `update jobs set ${set}`, expectRows: 1 }]);
      await storage.close();
    };

    await setRow("state = 'running', fence = 2");
    await expect(commit()).rejects.toMatchObject({ code: "job/taken_over" });
    await setRow("fence = 1");
    await commit();

    expect((await server.send("GET", `/v1/jobs/${jobId}`)).json()).toMatchObject({ state: "done" });
    await expect(commit()).rejects.toMatchObject({ code: "job/taken_over" });
    await server.close();
  });

  it("ING-14: fifty requests with the same bytes at once make one version, one job, one set of passages", async () => {
    const server = await openServer();
    const sent = await multipart({ vertical: "trade" }, [{ name: "同文.txt", content: "同一份文件。\n只收一次。" }]);

    const received = await Promise.all(
      Array.from({ length: 50 }, () => server.send("POST", "/v1/documents?wait=30", sent)),
    );

    expect(new Set(received.map(({ status }) => status))).toEqual(new Set([200]));
    const jobIds = received.map((each) => each.json<{ jobId: string }>().jobId);
    expect(new Set(jobIds).size).toBe(1);
    const { documentId } = received[0]?.json<{ documentId: string }>() ?? { documentId: "" };
    const { versions } = (await server.send("GET", `/v1/documents/${documentId}/versions`)).json<{ versions: [] }>();
    const division = (await server.send("GET", `/v1/documents/${documentId}/division`)).json<{ passages: [] }>();
    expect([versions.length, division.passages.length]).toEqual([1, 2]);
    await vi.waitFor(async () => expect(await readdir(path.join(server.data, "uploads"))).toEqual([]));
    await server.close();
  });

  it("are found again and done after the process was killed in one of them", async () => {
    const killed = await openServer();
    await killed.runtime.uploads.jobs.stop();
    const { jobId, documentId } = await submitted(killed, "断电之前的字。");
    await killed.server.close();
    await markRunning(killed);
    await killed.runtime.close();

    const next = await openServer({ data: killed.data });
    const events = eventsIn((await next.send("GET", `/v1/jobs/${jobId}/events`)).text);

    expect(events.at(-1)).toMatchObject({ event: "job", data: { state: "done", attempts: 1 } });
    expect((await next.send("GET", `/v1/documents/${documentId}/text`)).json()).toMatchObject({
      text: "断电之前的字。",
    });
    await next.close();
  });
});

/** As if the process had died after it began the job: the row says running and nobody runs it. */
async function markRunning({ data }: TestServer): Promise<void> {
  const storage = await openStorage({ directory: data });
  await storage.transaction([{ sql: "update jobs set state = 'running'", expectRows: 1 }]);
  await storage.close();
}
