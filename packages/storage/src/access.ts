import { assertMayRead, assertPrincipal, type Principal } from "@guildhall/core";
import type { Parameter } from "./statement.ts";

/** A condition of a WHERE clause with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/**
 * The corpora of the principal's tenant and verticals, narrowed to a vertical and to collections where they are given.
 * Throws `access/*`.
 */
export function corporaOf(principal: Principal, vertical?: string, collections?: readonly string[]): Condition {
  assertPrincipal(principal);
  const parts = ["tenant = ?"];
  const parameters: Parameter[] = [principal.tenant];
  if (vertical !== undefined) {
    assertMayRead(principal, vertical);
    parts.push("vertical = ?");
    parameters.push(vertical);
  } else if (principal.verticals !== undefined) {
    parts.push("vertical in (select value from json_each(?))");
    parameters.push(JSON.stringify(principal.verticals));
  }
  if (collections !== undefined) {
    parts.push("collection in (select value from json_each(?))");
    parameters.push(JSON.stringify(collections));
  }
  return { sql: `(select corpus_id from corpora where ${parts.join(" and ")})`, parameters };
}

/** Rows of `versions` (under that alias) whose labels the principal all holds. */
export function labelsHeld(principal: Principal, versions = "versions"): Condition {
  assertPrincipal(principal);
  if (principal.labels === "all") return { sql: "1", parameters: [] };
  return {
    sql: `(${versions}.labels = '[]' or not exists (select 1 from json_each(${versions}.labels) where value not in (select value from json_each(?))))`,
    parameters: [JSON.stringify(principal.labels)],
  };
}
