import {
  mayRead,
  maySee,
  type Job,
  type JobOutcome,
  type JobProgress,
  type JobState,
  type JobStore,
  type JobToDo,
  type Principal,
} from "@guildhall/core";
import { assertPrincipal, labelsHeld, type Statement, type Storage } from "@guildhall/storage";
import { visibleDocuments } from "./visible-documents.ts";

interface JobRow {
  readonly job_id: string;
  readonly tenant: string;
  readonly state: JobState;
  readonly progress: string;
  readonly work: string;
  readonly principal: string;
  readonly outcome: string | null;
  readonly attempts: number;
  readonly created: string;
  readonly updated: string;
}

const QUEUED: JobProgress = { step: "queued", percent: 0 };

/** Jobs in the data file. One that runs is begun by exactly one process: its row changes from queued only once. */
export function createJobStore({ storage }: { readonly storage: Storage }): JobStore {
  const change = (...statements: readonly Statement[]) => storage.transaction(statements);
  /** The job, unless its document has or gets labels that the principal does not hold. */
  async function rowOf(jobId: string, principal: Principal): Promise<JobRow | undefined> {
    assertPrincipal(principal);
    const held = labelsHeld(principal);
    const [row] = await storage.all<JobRow>(
      `select * from jobs where tenant = ? and job_id = ?
       and not exists (select 1 from versions where document_id = work ->> 'documentId' and not ${held.sql})`,
      [principal.tenant, jobId, ...held.parameters],
    );
    if (!row) return undefined;
    const { labels = [], metadata, vertical } = JSON.parse(row.work) as JobToDo;
    const given = [...labels, ...((metadata["labels"] ?? []) as readonly string[])];
    return maySee(principal, given) && mayRead(principal, vertical) ? withVisibleCopy(row, principal) : undefined;
  }

  /** The original of a copy is named only to those who may see it. */
  async function withVisibleCopy(row: JobRow, principal: Principal): Promise<JobRow> {
    const { copyOf, ...outcome } = JSON.parse(row.outcome ?? "{}") as Partial<JobOutcome>;
    if (copyOf === undefined || (await visibleDocuments(storage, [copyOf], principal)).has(copyOf)) return row;
    return { ...row, outcome: JSON.stringify(outcome) };
  }

  return {
    async put(work, principal, now) {
      assertPrincipal(principal);
      await change({
        sql: `insert into jobs (job_id, tenant, seq, state, progress, work, principal, attempts, created, updated)
          values (?1, ?2, (select coalesce(max(seq), 0) + 1 from jobs), 'queued', ?3, ?4, ?5, 0, ?6, ?6)
          on conflict (tenant, job_id) do update set seq = excluded.seq, state = 'queued', progress = excluded.progress, work = excluded.work,
            principal = excluded.principal, outcome = null, attempts = 0, updated = excluded.updated
          where state <> 'running'`,
        parameters: [
          work.jobId,
          principal.tenant,
          JSON.stringify(QUEUED),
          JSON.stringify(work),
          JSON.stringify(principal),
          now,
        ],
      });
      const [row] = await storage.all<JobRow>("select * from jobs where tenant = ? and job_id = ?", [
        principal.tenant,
        work.jobId,
      ]);
      if (!row) throw new Error("A job that was put is not there.");
      return jobOf(row);
    },
    async find(jobId, principal) {
      const row = await rowOf(jobId, principal);
      return row && jobOf(row);
    },
    async recover(now) {
      await change({
        sql: "update jobs set state = 'queued', progress = ?, updated = ? where state = 'running'",
        parameters: [JSON.stringify(QUEUED), now],
      });
    },
    async begin(now) {
      const [row] = await storage.all<JobRow>("select * from jobs where state = 'queued' order by seq limit 1");
      if (!row) return undefined;
      const outcome = await change({
        sql: "update jobs set state = 'running', attempts = attempts + 1, updated = ? where tenant = ? and job_id = ? and state = 'queued'",
        parameters: [now, row.tenant, row.job_id],
        expectRows: 1,
      });
      if (outcome === "stale") return undefined;
      const job = jobOf({ ...row, state: "running", attempts: row.attempts + 1, updated: now });
      return { ...job, work: JSON.parse(row.work) as JobToDo, principal: JSON.parse(row.principal) as Principal };
    },
    async progress(jobId, progress, now) {
      await change({
        sql: "update jobs set progress = ?, updated = ? where job_id = ? and state = 'running'",
        parameters: [JSON.stringify(progress), now, jobId],
      });
    },
    async end(jobId, state, outcome, now) {
      await change({
        // Of a document that was turned away, the job keeps neither name nor hash.
        sql: `update jobs set state = ?, progress = ?, outcome = ?, updated = ?,
          work = case when ? then json_set(work, '$.file', '—', '$.sha256', '', '$.metadata', json('{}')) else work end
          where job_id = ? and state = 'running'`,
        parameters: [
          state,
          JSON.stringify({ step: "finished", percent: 100 } satisfies JobProgress),
          outcome ? JSON.stringify(outcome) : null,
          now,
          outcome?.outcome === "quarantined" ? 1 : 0,
          jobId,
        ],
      });
    },
    async release(jobId, now) {
      await change({
        sql: "update jobs set state = 'queued', attempts = attempts - 1, progress = ?, updated = ? where job_id = ? and state = 'running'",
        parameters: [JSON.stringify(QUEUED), now, jobId],
      });
    },
    async cancelQueued(jobId, principal, now) {
      if (!(await rowOf(jobId, principal))) return false;
      const outcome = await change({
        sql: "update jobs set state = 'cancelled', updated = ? where tenant = ? and job_id = ? and state = 'queued'",
        parameters: [now, principal.tenant, jobId],
        expectRows: 1,
      });
      return outcome === "done";
    },
    async uploadsInUse() {
      const rows = await storage.all<{ work: string }>("select work from jobs where state in ('queued', 'running')");
      return rows.map(({ work }) => (JSON.parse(work) as JobToDo).upload);
    },
  };
}

function jobOf({ job_id, state, progress, work, outcome, attempts, created, updated }: JobRow): Job {
  const { file, vertical, collection, documentId } = JSON.parse(work) as JobToDo;
  return {
    jobId: job_id,
    state,
    progress: JSON.parse(progress) as JobProgress,
    file,
    vertical,
    collection,
    documentId,
    ...(outcome === null ? {} : { outcome: JSON.parse(outcome) as NonNullable<Job["outcome"]> }),
    attempts,
    created,
    updated,
  };
}
