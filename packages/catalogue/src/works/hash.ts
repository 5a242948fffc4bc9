import { sha256, type WorkVersion } from "@guildhall/core";

/** Over the version before and all that is said of this one; the order of the fields is part of it. */
export function hashOf(
  { number, state, output, author, roles, happened }: Omit<WorkVersion, "hash" | "signature">,
  before: string,
): string {
  return sha256(JSON.stringify([before, number, state, output, author, roles, happened]));
}
