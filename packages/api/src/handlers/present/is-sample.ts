import type { DocumentVersion } from "@guildhall/core";

/** True for one of the invented documents that come with the platform. */
export function isSample({ corpus }: DocumentVersion): boolean {
  return corpus.collection === "samples";
}
