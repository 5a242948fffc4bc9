import { assertMayRead, assertPrincipal, type Principal } from "@guildhall/core";
import type { Condition } from "@guildhall/storage";

/** Works of the principal's tenant and verticals whose maker held no label that he lacks. Throws `access/*`. */
export function worksSeenBy(principal: Principal, vertical?: string): Condition {
  assertPrincipal(principal);
  const conditions: Condition[] = [{ sql: "works.tenant = ?", parameters: [principal.tenant] }];
  if (vertical !== undefined) {
    assertMayRead(principal, vertical);
    conditions.push({ sql: "works.vertical = ?", parameters: [vertical] });
  } else if (principal.verticals !== undefined) {
    conditions.push({
      sql: "works.vertical in (select value from json_each(?))",
      parameters: [JSON.stringify(principal.verticals)],
    });
  }
  if (principal.labels !== "all") {
    conditions.push({
      sql: "works.labels is not null and not exists (select 1 from json_each(works.labels) where value not in (select value from json_each(?)))",
      parameters: [JSON.stringify(principal.labels)],
    });
  }
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(" and "),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}
