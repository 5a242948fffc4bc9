import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

const ended = z.object({ outcome: z.string(), code: z.string().optional() });
const accepted = z.object({ jobs: z.array(z.object({ jobId: z.string(), outcome: ended.optional() })) });
const refused = z.object({ error: z.object({ code: z.string() }) });

/** How a file ended: with an outcome, or refused at the door; `untyped` where neither was said. */
export interface Posted {
  readonly outcome: string;
  readonly code?: string;
  readonly ms: number;
}

/** Longest wait for an answer, in seconds. */
const WAIT = 60;

/** Brings a file through the door that everybody's files come through, and waits for its end. */
export async function postFile(address: string, vertical: string, name: string, bytes: Uint8Array): Promise<Posted> {
  const form = new FormData();
  form.set("vertical", vertical);
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  const sent = performance.now();
  const elapsed = (): number => Math.round(performance.now() - sent);
  try {
    const answer = await fetch(`${address}/v1/documents?wait=${WAIT}`, {
      method: "POST",
      headers: { "x-guildhall": "eval" },
      body: form,
      signal: AbortSignal.timeout(2 * WAIT * 1000),
    });
    const json: unknown = await answer.json();
    const fault = refused.safeParse(json);
    if (fault.success) return { outcome: "refused", code: fault.data.error.code, ms: elapsed() };
    const [job] = accepted.parse(json).jobs;
    let outcome = job?.outcome;
    while (job && !outcome && elapsed() < 2 * WAIT * 1000) {
      await sleep(200);
      outcome = jobSchema.parse(await (await fetch(`${address}/v1/jobs/${job.jobId}`)).json()).outcome;
    }
    return { outcome: outcome?.outcome ?? "untyped", ...(outcome?.code ? { code: outcome.code } : {}), ms: elapsed() };
  } catch {
    return { outcome: "untyped", ms: elapsed() };
  }
}

const jobSchema = z.object({ outcome: ended.optional() });
