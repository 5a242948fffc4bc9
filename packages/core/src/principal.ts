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
}

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
