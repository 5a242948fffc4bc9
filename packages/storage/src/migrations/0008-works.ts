import type { Migration } from "./migrate.ts";

/**
 * Works in progress and their versions, which are only ever added to. `labels` are those its maker held: `null` for the
 * owner of an installation without keys.
 */
export const works: Migration = {
  number: 8,
  sql: `
    create table works (
      work_id text primary key, tenant text not null, vertical text not null, task text not null, labels text,
      model text not null, label text not null
    ) without rowid;
    create index works_of_tenant on works (tenant, vertical);
    create table work_versions (
      work_id text not null references works on delete cascade, number integer not null, state text not null,
      output text not null, author text not null, roles text not null, happened text not null, hash text not null,
      signature text,
      primary key (work_id, number)
    ) without rowid;
    create trigger work_versions_stay before update on work_versions begin
      select raise(abort, 'versions of works are never changed');
    end;
  `,
};
