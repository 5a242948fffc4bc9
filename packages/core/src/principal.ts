import { PlatformError } from "./errors.ts";

/**
 * Who asks. An argument of every port; a read of any store without one throws `access/no_principal`.
 * A document with labels is visible to whom holds all of them; `"all"` is the owner of an installation without keys.
 *
 * @example
 * const clerk: Principal = { tenant: "linzhou", labels: ["internal"], roles: ["reader"] };
 */
export interface Principal {
  readonly tenant: string;
  readonly labels: readonly string[] | "all";
  readonly roles: readonly Role[];
  /** The name under which he is known; it stands on what he writes. Absent: that of the tenant. */
  readonly name?: string;
  /** The verticals that may be read. Absent: all of them. */
  readonly verticals?: readonly string[];
}

/** The label of documents that are marked for inside use only (工作秘密). */
export const INTERNAL_LABEL = "internal";

export type Role = "reader" | "editor" | "reviewer" | "admin";

/** The one local person of an installation that has no keys yet. */
export const localPrincipal: Principal = {
  tenant: "local",
  labels: "all",
  roles: ["reader", "editor", "reviewer", "admin"],
};

/** True when the principal holds every label that a document carries. */
export function maySee(principal: Principal, labels: readonly string[]): boolean {
  return principal.labels === "all" || labels.every((label) => principal.labels.includes(label));
}

/** True when the principal may decide on feedback and confirm questions. */
export function mayReview({ roles }: Principal): boolean {
  return roles.includes("reviewer");
}

/** True when the principal may read the archive of this vertical at all. */
export function mayRead({ verticals }: Principal, vertical: string): boolean {
  return verticals === undefined || verticals.includes(vertical);
}

/** The first of these labels that the principal does not hold himself, and so may not give to a document. */
export function labelNotHeld({ labels: held }: Principal, given: readonly string[]): string | undefined {
  return held === "all" ? undefined : given.find((label) => !held.includes(label));
}

/** Stops a read that brings no principal, whatever the types said. */
export function assertPrincipal(principal: Principal | undefined): asserts principal is Principal {
  if (
    typeof principal?.tenant !== "string" ||
    principal.tenant === "" ||
    !(principal.labels === "all" || Array.isArray(principal.labels)) ||
    !(principal.verticals === undefined || Array.isArray(principal.verticals))
  ) {
    throw new PlatformError("access/no_principal", {});
  }
}

/** Stops a read of a vertical that the principal may not read, before any cache is asked. */
export function assertMayRead(principal: Principal | undefined, vertical: string): asserts principal is Principal {
  assertPrincipal(principal);
  if (!mayRead(principal, vertical)) throw new PlatformError("access/other_vertical", { vertical });
}
