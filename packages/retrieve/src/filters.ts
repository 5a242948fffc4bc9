import type { VersionOutline } from "@guildhall/core";

/** True when the document carries every asked fact with the asked value. A fact that is unknown does not match. */
export function matchesFilters(
  { title, facts }: VersionOutline["version"],
  filters: Readonly<Record<string, string>>,
): boolean {
  const known: Readonly<Record<string, unknown>> = { title, ...facts.more, ...facts };
  return Object.entries(filters).every(([name, value]) => known[name] === value);
}
