import type { Migration } from "./migrate.ts";

/**
 * What is known of passages that are searched on another server. The file stays the truth; the server follows it.
 * - `stages` numbers every write to the server, so that a write that comes late is told from a newer one. A row stays
 *   from the first write of a commit until the commit: one that is left over belongs to a commit that never came.
 * - `placements` says under which stage a version's passages lie on the server, and which mean lengths their values
 *   rest on.
 * - `outbox` is what the server has yet to be told. Deleting a version leaves its errand there, whoever deletes it.
 */
export const outbox: Migration = {
  number: 5,
  sql: `
    create table stages (stage integer primary key autoincrement, token text not null unique, begun integer not null);
    create table placements (
      arrival integer primary key references versions on delete cascade,
      corpus_id integer not null, stage integer not null, passages integer not null, averages text not null
    );
    create index placements_by_averages on placements (corpus_id, averages);
    create table outbox (
      errand integer primary key autoincrement,
      kind text not null, version_id text not null, stage integer not null
    );
    create trigger versions_leave_errands before delete on versions begin
      insert into outbox (kind, version_id, stage)
      select 'remove', old.version_id, stage from placements where arrival = old.arrival;
    end;
  `,
};
