import type { JobHold, JobOutcome, JobProgress, JobState, Principal } from "@guildhall/core";
import { corporaOf, type Statement } from "@guildhall/storage";

/** What a job says while it waits, and when all is over. */
export const QUEUED: JobProgress = { step: "queued", percent: 0 };
const FINISHED: JobProgress = { step: "finished", percent: 100 };

/** The row that the hold speaks of, if it is still the newest. Takes `job_id`, `fence`. */
export const HELD = "job_id = ? and fence = ? and state = 'running'";

/** Of a document that was turned away, or that is gone, no job keeps name, hash or metadata. */
const NAMELESS = "json_set(work, '$.file', '—', '$.sha256', '', '$.metadata', json('{}'))";

/** A job ends; nothing happens to one that is not held any more. */
export function ending(
  { jobId, fence }: JobHold,
  state: Extract<JobState, "done" | "failed" | "dead">,
  outcome: JobOutcome,
  now: string,
): Statement {
  return {
    sql: `update jobs set state = ?, progress = ?, outcome = ?, not_before = null, updated = ?,
      work = case when ? then ${NAMELESS} else work end
      where ${HELD}`,
    parameters: [
      state,
      JSON.stringify(FINISHED),
      JSON.stringify(outcome),
      now,
      outcome.outcome === "quarantined" ? 1 : 0,
      jobId,
      fence,
    ],
    expectRows: 1,
  };
}

/**
 * When a document goes, nothing of it comes later: its jobs under way are cancelled in the same moment, and what ended
 * jobs knew of it goes too. Comes after the versions were deleted.
 */
export function jobsOfRemoved(documentIds: readonly string[], principal: Principal): readonly Statement[] {
  if (documentIds.length === 0) return [];
  const corpora = corporaOf(principal);
  const gone = `tenant = ? and document_id in (select value from json_each(?))
    and not exists (select 1 from versions where versions.document_id = jobs.document_id and corpus_id in ${corpora.sql})`;
  const parameters = [principal.tenant, JSON.stringify(documentIds), ...corpora.parameters];
  return [
    { sql: `delete from jobs where state in ('done', 'failed', 'dead', 'cancelled') and ${gone}`, parameters },
    { sql: `update jobs set state = 'cancelled', not_before = null, work = ${NAMELESS} where ${gone}`, parameters },
  ];
}
