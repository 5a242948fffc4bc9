import type { Migration } from "./migrate.ts";

/**
 * That a document was turned away before anything of it was stored. By design there is no column for its name, its
 * text or a hash of either.
 */
export const quarantine: Migration = {
  number: 3,
  sql: `
    create table quarantine (
      quarantine_id integer primary key autoincrement,
      tenant text not null, vertical text not null, rule text not null, happened text not null
    );
  `,
};
