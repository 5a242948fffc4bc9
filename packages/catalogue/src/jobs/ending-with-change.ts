import { type JobDone, PlatformError } from "@guildhall/core";
import type { Statement, Storage } from "@guildhall/storage";
import { ending, HELD } from "./job-statements.ts";

/** Ends the job in the same transaction as the change it made. Throws `job/taken_over` for who does not hold it any more. */
export async function endingWithChange(job: JobDone | undefined, storage: Storage): Promise<readonly Statement[]> {
  if (!job) return [];
  const { jobId, fence, outcome, happened } = job;
  const held = await storage.all(`select 1 from jobs where ${HELD}`, [jobId, fence]);
  if (held.length === 0) throw new PlatformError("job/taken_over", { jobId });
  return [ending(job, "done", outcome, happened)];
}
