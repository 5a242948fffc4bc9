import type { DocumentFacts, DocumentVersion, Reading, Vertical, VersionToStore } from "@guildhall/core";
import { divideVersion } from "./divide-version.ts";

/**
 * Divides a version that is held again from its canonical text, by the divider of today: its ids, its day of arrival and
 * what was given about it stay, and all that was read in the text is read anew. Where an earlier release did not keep
 * whether the title was given, it stays as it is.
 */
export function redivide(version: DocumentVersion, reading: Reading, vertical: Vertical): VersionToStore {
  const { documentId, versionId, corpus, key, labels, sha256, ingestedAt, division, title, facts, relations } = version;
  const givenTitle = division.divider === undefined ? title : division.givenTitle;
  const copyOf = relations.find(({ kind }) => kind === "copyOf")?.documentId;
  return divideVersion(
    {
      documentId,
      versionId,
      corpus,
      key,
      labels,
      sha256,
      ingestedAt,
      fileName: division.fileName ?? key,
      ...(givenTitle === undefined ? {} : { givenTitle }),
      givenFacts: givenOf(facts),
      ...(copyOf === undefined ? {} : { copyOf }),
    },
    reading,
    vertical,
  );
}

/** Of the facts, those that somebody gave. */
function givenOf({ sources, more = {}, ...facts }: DocumentFacts): DocumentFacts {
  const isGiven = ([name]: readonly [string, unknown]): boolean => sources[name] === "given";
  const given = Object.entries(more).filter(isGiven);
  return {
    ...Object.fromEntries(Object.entries(facts).filter(isGiven)),
    ...(given.length === 0 ? {} : { more: Object.fromEntries(given) }),
    sources: Object.fromEntries(Object.entries(sources).filter(([, source]) => source === "given")),
  };
}
