import type { RankedPassage } from "@guildhall/core";

/** A question may go to several trades; what another one holds is its own affair. */
export function isOurs({ document: { version } }: RankedPassage): boolean {
  return version.corpus.vertical === "medical";
}
