import type { Principal } from "../principal.ts";

/** Versions that a divider of another version divided, for the work that divides them anew. */
export interface OutdatedVersions {
  /** How many there are in the whole installation. */
  count(vertical: string, divider: string): Promise<number>;
  /** The tenants that have an archive in the vertical. */
  tenants(vertical: string): Promise<readonly string[]>;
  /** The next of a tenant in the order of arrival. */
  next(
    where: { readonly vertical: string; readonly divider: string; readonly after: number; readonly limit: number },
    principal: Principal,
  ): Promise<readonly { readonly versionId: string; readonly arrival: number }[]>;
}
