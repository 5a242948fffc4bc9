import {
  type Clock,
  PlatformError,
  type Principal,
  type Work,
  type WorkLog,
  type WorkSummary,
  type WorkVersion,
} from "@guildhall/core";
import { assertPrincipal, type Statement, type Storage } from "@guildhall/storage";
import { hashOf } from "./hash.ts";
import { COLUMNS, type Row, workOf } from "./work-row.ts";
import { worksSeenBy } from "./works-seen-by.ts";

/** Works in the data file. A version carries the hash of the one before it. */
export function createWorkLog({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): WorkLog {
  async function find(workId: string, principal: Principal): Promise<Work | undefined> {
    const seen = worksSeenBy(principal);
    const rows = await storage.all<Row>(
      `select ${COLUMNS} from works join work_versions using (work_id) where work_id = ? and ${seen.sql} order by number`,
      [workId, ...seen.parameters],
    );
    return workOf(rows);
  }

  async function found(workId: string, principal: Principal): Promise<Work> {
    const work = await find(workId, principal);
    if (!work) throw new PlatformError("work/not_found", { workId: workId.slice(0, 60) });
    return work;
  }

  /** What is known of who made a version, and when. */
  const made = (principal: Principal) => ({
    author: principal.name ?? principal.tenant,
    roles: principal.roles,
    happened: clock.now().toISOString(),
  });

  return {
    find,
    async create({ workId, vertical, task, model, label, output }, principal) {
      assertPrincipal(principal);
      const labels = principal.labels === "all" ? null : JSON.stringify(principal.labels);
      const version = { number: 1, state: "draft", output, ...made(principal) } as const;
      await storage.transaction([
        {
          sql: "insert into works (work_id, tenant, vertical, task, labels, model, label) values (?, ?, ?, ?, ?, ?, ?)",
          parameters: [workId, principal.tenant, vertical, task, labels, JSON.stringify(model), JSON.stringify(label)],
        },
        inserting(workId, { ...version, hash: hashOf(version, "") }),
      ]);
      return found(workId, principal);
    },
    async append(workId, { after, state, output, signature }, principal) {
      const { versions } = await found(workId, principal);
      const last = versions.at(-1);
      if (last?.number !== after) throw new PlatformError("storage/changed_meanwhile", {});
      const version = { number: after + 1, state, output, ...made(principal) };
      const hash = hashOf(version, last.hash);
      const outcome = await storage.transaction([
        inserting(workId, { ...version, hash, ...(signature && { signature }) }),
      ]);
      if (outcome === "stale") throw new PlatformError("storage/changed_meanwhile", {});
      return found(workId, principal);
    },
    async list({ vertical, limit }, principal): Promise<readonly WorkSummary[]> {
      const seen = worksSeenBy(principal, vertical);
      const rows = await storage.all<Row>(
        `select ${COLUMNS} from works join work_versions using (work_id)
         where number = (select max(number) from work_versions newest where newest.work_id = works.work_id) and ${seen.sql}
         order by happened desc, work_id limit ?`,
        [...seen.parameters, limit],
      );
      return rows.flatMap((row) => {
        const work = workOf([row]);
        const version = work?.versions[0];
        if (!work || !version) return [];
        const { workId, task, vertical: of } = work;
        const { state, number, happened, output } = version;
        return [{ workId, vertical: of, task, title: output.title, state, version: number, happened }];
      });
    },
  };
}

/** Adds a version, if it is the next one. */
function inserting(workId: string, version: WorkVersion): Statement {
  const { number, state, output, author, roles, happened, hash, signature } = version;
  return {
    sql: `insert into work_versions (work_id, number, state, output, author, roles, happened, hash, signature)
      select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
      where ?2 = 1 + (select coalesce(max(number), 0) from work_versions where work_id = ?1)`,
    parameters: [
      workId,
      number,
      state,
      JSON.stringify(output),
      author,
      JSON.stringify(roles),
      happened,
      hash,
      signature ? JSON.stringify(signature) : null,
    ],
    expectRows: 1,
  };
}
