import type { RankedPassage } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";

/** A passage that somebody brings along. */
export interface GivenPassage {
  readonly text: string;
  /** Title and headings above it. */
  readonly context?: string;
}

/** The passage as guards look at one: a document of its own, of which nothing more is known. */
export function givenPassage(
  { text, context = "" }: GivenPassage,
  index: number,
  tenant: string,
  vertical: string,
): RankedPassage {
  const [documentId, versionId, end] = [`given-${index}`, `given-${index}`, createCodePoints(text).length];
  const locator = { kind: "characters", start: 0, end } as const;
  const passage = { passageId: versionId, documentId, versionId, ordinal: 0, start: 0, end, text, context, locator };
  return {
    passage: { ...passage, identifiers: [] },
    document: {
      version: {
        documentId,
        versionId,
        corpus: { tenant, vertical, collection: "given" },
        key: versionId,
        title: context,
        names: [],
        labels: [],
        facts: { sources: {} },
        relations: [],
        sha256: "",
        mediaType: "text/plain",
        division: { way: "given", rejected: [] },
        ingestedAt: "",
      },
      interval: {},
      isCurrent: true,
    },
    standing: { status: "unknown" },
    score: 1,
    reasons: [],
  };
}
