import {
  type Division,
  type DocumentFacts,
  type DocumentVersion,
  type Passage,
  passageIdOf,
  PlatformError,
  type Reading,
  type Vertical,
  type VersionToStore,
} from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { flagsOf } from "./flags-of.ts";
import { withHeadsOfRows } from "./tables/head-of-rows.ts";

/** What is known of a version before it is divided. */
export interface VersionToDivide extends Pick<
  DocumentVersion,
  "documentId" | "versionId" | "corpus" | "key" | "labels" | "sha256" | "ingestedAt"
> {
  readonly fileName: string;
  readonly givenTitle?: string;
  readonly givenFacts: DocumentFacts;
  /** Another document of the corpus with the same bytes. */
  readonly copyOf?: string;
}

/** Divides a reading and gives its passages their ids. Throws `ingest/text_lost` when the divider loses text. */
export function divideVersion(known: VersionToDivide, reading: Reading, vertical: Vertical): VersionToStore {
  const { fileName, givenTitle, givenFacts, copyOf, ...identity } = known;
  const given = givenTitle === undefined ? {} : { givenTitle };
  const division = vertical.divide({ reading, fileName, ...given, givenFacts });
  const flags = flagsOf(reading);
  const version: DocumentVersion = {
    ...identity,
    ...(flags.length > 0 ? { flags } : {}),
    title: division.title,
    names: division.names,
    facts: reading.recognition ? { ...division.facts, recognition: reading.recognition } : division.facts,
    relations: [
      ...division.relations,
      ...(copyOf === undefined ? [] : [{ kind: "copyOf" as const, documentId: copyOf }]),
    ],
    mediaType: reading.mediaType,
    ...(reading.pages === undefined ? {} : { pages: reading.pages }),
    division: {
      way: division.way,
      ...(division.wayName ? { wayName: division.wayName } : {}),
      rejected: division.rejected,
      divider: vertical.dividerVersion,
      ...(division.attachments && division.attachments.length > 0 ? { attachments: division.attachments } : {}),
      ...(division.factPlaces && Object.keys(division.factPlaces).length > 0
        ? { factPlaces: division.factPlaces }
        : {}),
      fileName,
      ...given,
    },
  };
  return { version, reading, passages: passagesOf(version, division, reading, vertical) };
}

function passagesOf(
  { documentId, versionId, key }: DocumentVersion,
  division: Division,
  { text, tables }: Reading,
  { dividerVersion }: Vertical,
): readonly Passage[] {
  const points = createCodePoints(text);
  let position = 0;
  const passages = withHeadsOfRows(division.passages, tables, points).map((divided, ordinal): Passage => {
    if (divided.start !== position || divided.end <= divided.start)
      throw new PlatformError("ingest/text_lost", { file: key });
    position = divided.end;
    return {
      passageId: passageIdOf(versionId, dividerVersion, ordinal),
      documentId,
      versionId,
      ordinal,
      start: divided.start,
      end: divided.end,
      text: points.slice(divided.start, divided.end),
      context: [division.title, ...divided.path].join(" "),
      locator: divided.locator,
      identifiers: divided.identifiers,
    };
  });
  if (position !== points.length) throw new PlatformError("ingest/text_lost", { file: key });
  return passages;
}
