import { z } from "zod";
import { JOB_STATES } from "../../ports/jobs.ts";
import { message } from "./basics.ts";

export const jobOutcome = z
  .object({
    outcome: z.enum(["stored", "unchanged", "replaced", "quarantined", "failed"]),
    versionId: z.string().exactOptional(),
    passages: z.int(),
    pages: z.int().exactOptional(),
    copyOf: z.string().exactOptional(),
    code: z.string().exactOptional(),
    reason: message.exactOptional(),
    ms: z.number(),
  })
  .meta({ id: "JobOutcome" });

/** Where a job stands. */
export const jobState = z.enum(JOB_STATES);

export const job = z
  .object({
    jobId: z.string(),
    state: jobState,
    progress: z.object({
      step: z.enum(["queued", "reading", "storing", "finished"]),
      percent: z.int().min(0).max(100),
    }),
    file: z.string(),
    vertical: z.string(),
    collection: z.string(),
    documentId: z.string(),
    outcome: jobOutcome.exactOptional(),
    attempts: z.int(),
    nextAttempt: z.string().exactOptional(),
    created: z.string(),
    updated: z.string(),
  })
  .meta({ id: "Job", description: "收入一份文件的作业。The job of taking in one document." });
