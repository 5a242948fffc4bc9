import {
  type JobPage,
  type JobsWhere,
  type JobOutcome,
  type JobStore,
  type JobToDo,
  mayRead,
  maySee,
  type Principal,
} from "@guildhall/core";
import { assertPrincipal, labelsHeld, type Parameter, type Statement, type Storage } from "@guildhall/storage";
import { decodeCursor, encodeCursor } from "../cursor.ts";
import { visibleDocuments } from "../visible-documents.ts";
import { jobOf, type JobRow } from "./job-row.ts";
import { ending, HELD, QUEUED } from "./job-statements.ts";

/** Nobody else is at this document, and nothing that came for it before is still to be done. */
const FIRST_OF_ITS_DOCUMENT = `not exists (select 1 from jobs other
  where other.document_id = job.document_id and other.tenant = job.tenant and other.job_id <> job.job_id
    and (other.state = 'running' or (other.state in ('queued', 'retrying') and other.seq < job.seq)))`;

/** Jobs in the data file. One that runs is begun by exactly one process: its row changes from waiting only once. */
export function createJobStore({ storage }: { readonly storage: Storage }): JobStore {
  const change = async (sql: string, parameters: readonly Parameter[]): Promise<boolean> =>
    (await storage.transaction([{ sql, parameters, expectRows: 1 }])) === "done";

  /** The jobs among these whose document neither has nor gets labels that the principal does not hold. */
  async function visible(where: string, parameters: readonly Parameter[], principal: Principal) {
    assertPrincipal(principal);
    const labels = labelsHeld(principal);
    const rows = await storage.all<JobRow>(
      `select * from jobs where tenant = ?
       and not exists (select 1 from versions where versions.document_id = jobs.document_id and not ${labels.sql})
       and ${where}`,
      [principal.tenant, ...labels.parameters, ...parameters],
    );
    const seen = rows.filter((row) => {
      const { labels: given = [], metadata, vertical } = JSON.parse(row.work) as JobToDo;
      const all = [...given, ...((metadata["labels"] ?? []) as readonly string[])];
      return maySee(principal, all) && mayRead(principal, vertical);
    });
    return { rows: await withVisibleCopies(seen, principal), last: rows.at(-1), count: rows.length };
  }

  /** The original of a copy is named only to those who may see it. */
  async function withVisibleCopies(rows: readonly JobRow[], principal: Principal): Promise<readonly JobRow[]> {
    const copied = (row: JobRow) => (JSON.parse(row.outcome ?? "{}") as Partial<JobOutcome>).copyOf;
    const known = await visibleDocuments(
      storage,
      rows.flatMap((row) => copied(row) ?? []),
      principal,
    );
    return rows.map((row) => {
      const copyOf = copied(row);
      if (copyOf === undefined || known.has(copyOf)) return row;
      const { copyOf: _, ...outcome } = JSON.parse(row.outcome ?? "{}") as Partial<JobOutcome>;
      return { ...row, outcome: JSON.stringify(outcome) };
    });
  }

  const rowOf = async (jobId: string, principal: Principal): Promise<JobRow | undefined> =>
    (await visible("job_id = ?", [jobId], principal)).rows[0];

  return {
    async put(work, principal, now) {
      assertPrincipal(principal);
      await storage.transaction([putting(work, principal, now)]);
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
    async list({ states, vertical, after, limit }: JobsWhere, principal): Promise<JobPage> {
      const before = Number(decodeCursor(after)[0] || Number.MAX_SAFE_INTEGER);
      const page = await visible(
        `(? is null or state in (select value from json_each(?))) and (? is null or work ->> 'vertical' = ?) and seq < ?
         order by seq desc limit ?`,
        [
          states ? 1 : null,
          JSON.stringify(states ?? []),
          vertical ?? null,
          vertical ?? null,
          Number.isSafeInteger(before) ? before : 0,
          limit,
        ],
        principal,
      );
      const next = page.count === limit && page.last ? { next: encodeCursor(String(page.last.seq), "") } : {};
      return { jobs: page.rows.map(jobOf), ...next };
    },
    async recover(now, blame) {
      await storage.transaction([
        {
          sql: "update jobs set state = 'queued', progress = ?, crashes = crashes + ?, updated = ? where state = 'running'",
          parameters: [JSON.stringify(QUEUED), blame ? 1 : 0, now],
        },
      ]);
    },
    async begin(now) {
      const [row] = await storage.all<JobRow>(
        `select * from (select * from jobs job where state = 'queued' and ${FIRST_OF_ITS_DOCUMENT} order by seq limit 1)
         union all
         select * from (select * from jobs job where state = 'retrying' and not_before <= ? and ${FIRST_OF_ITS_DOCUMENT} order by seq limit 1)
         order by seq limit 1`,
        [now],
      );
      if (!row) return undefined;
      const isBegun = await change(
        `update jobs as job set state = 'running', attempts = attempts + 1, fence = fence + 1, not_before = null, updated = ?
         where tenant = ? and job_id = ? and fence = ? and state = ? and ${FIRST_OF_ITS_DOCUMENT}`,
        [now, row.tenant, row.job_id, row.fence, row.state],
      );
      if (!isBegun) return undefined;
      return jobOf({ ...row, state: "running", attempts: row.attempts + 1, fence: row.fence + 1, updated: now });
    },
    progress: ({ jobId, fence }, progress, now) =>
      change(`update jobs set progress = ?, updated = ? where ${HELD}`, [JSON.stringify(progress), now, jobId, fence]),
    end: async (hold, state, outcome, now) =>
      (await storage.transaction([ending(hold, state, outcome, now)])) === "done",
    postpone: ({ jobId, fence }, outcome, at, now) =>
      change(
        `update jobs set state = 'retrying', failures = failures + 1, progress = ?, outcome = ?, not_before = ?, updated = ? where ${HELD}`,
        [JSON.stringify(QUEUED), JSON.stringify(outcome), at, now, jobId, fence],
      ),
    release: ({ jobId, fence }, now) =>
      change(`update jobs set state = 'queued', attempts = attempts - 1, progress = ?, updated = ? where ${HELD}`, [
        JSON.stringify(QUEUED),
        now,
        jobId,
        fence,
      ]),
    async cancel(jobId, outcome, principal, now) {
      if (!(await rowOf(jobId, principal))) return false;
      return change(
        `update jobs set state = 'cancelled', outcome = ?, not_before = null, updated = ?
         where tenant = ? and job_id = ? and state in ('queued', 'retrying', 'running')`,
        [JSON.stringify(outcome), now, principal.tenant, jobId],
      );
    },
    async retry(jobId, principal, now) {
      if (!(await rowOf(jobId, principal))) return false;
      return change(
        `update jobs set state = 'queued', seq = (select coalesce(max(seq), 0) + 1 from jobs), progress = ?, outcome = null, attempts = 0,
           failures = 0, crashes = 0, updated = ?
         where tenant = ? and job_id = ? and state in ('done', 'failed', 'dead', 'cancelled')`,
        [JSON.stringify(QUEUED), now, principal.tenant, jobId],
      );
    },
    async uploadsInUse(since) {
      const rows = await storage.all<{ upload: string }>(
        `select work ->> 'upload' as upload from jobs where state in ('queued', 'running', 'retrying')
         or (state = 'dead' and updated >= ?)`,
        [since],
      );
      return rows.map(({ upload }) => upload);
    },
    async uploadsOf(documentId, principal) {
      assertPrincipal(principal);
      const rows = await storage.all<{ upload: string }>(
        "select work ->> 'upload' as upload from jobs where tenant = ? and document_id = ?",
        [principal.tenant, documentId],
      );
      return rows.map(({ upload }) => upload);
    },
  };
}

/** A job that has not ended stays as it is; one that has goes in line again, as if it were new. */
function putting(work: JobToDo, principal: Principal, now: string): Statement {
  return {
    sql: `insert into jobs (job_id, tenant, document_id, seq, state, progress, work, principal, attempts, created, updated)
      values (?1, ?2, ?7, (select coalesce(max(seq), 0) + 1 from jobs), 'queued', ?3, ?4, ?5, 0, ?6, ?6)
      on conflict (tenant, job_id) do update set seq = excluded.seq, state = 'queued', progress = excluded.progress, work = excluded.work,
        principal = excluded.principal, outcome = null, attempts = 0, failures = 0, crashes = 0, not_before = null, updated = excluded.updated
      where state not in ('queued', 'running', 'retrying')`,
    parameters: [
      work.jobId,
      principal.tenant,
      JSON.stringify(QUEUED),
      JSON.stringify(work),
      JSON.stringify(principal),
      now,
      work.documentId,
    ],
  };
}
