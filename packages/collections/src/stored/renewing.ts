import type { Parameter, Statement } from "@guildhall/storage";

/** Within a transaction nobody else takes a stage, so this one is newer than any that was taken. */
export const NEWEST_STAGE: Statement = {
  sql: "insert into stages (token, begun) values (lower(hex(randomblob(16))), unixepoch())",
};
export const NEWEST = "(select max(stage) from stages)";

/** Has a server that follows the file write versions anew; where none does there is no placement and nothing to do. */
export function renewing(where: string, parameters: readonly Parameter[]): readonly Statement[] {
  return [
    NEWEST_STAGE,
    { sql: `update placements set stage = ${NEWEST} where ${where}`, parameters },
    {
      sql: `insert into outbox (kind, version_id, stage)
        select 'rewrite', version_id, stage from placements join versions using (arrival) where stage = ${NEWEST}`,
    },
    { sql: `delete from stages where stage = ${NEWEST}` },
  ];
}
