import { writeFile } from "node:fs/promises";
import { type Job, localPrincipal, sha256 } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { eventsIn, multipart, openServer, type TestServer } from "./testing/open-server.ts";

async function submitted(server: TestServer, text: string, file = "作业.txt"): Promise<Job> {
  const path = await server.runtime.uploads.newPath();
  await writeFile(path, text);
  return server.runtime.uploads.submit(
    { path, file, sha256: sha256(text), bytes: text.length, metadata: {} },
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
  const { openStorage } = await import("@guildhall/storage");
  const storage = await openStorage({ directory: data });
  await storage.transaction([{ sql: "update jobs set state = 'running'", expectRows: 1 }]);
  await storage.close();
}
