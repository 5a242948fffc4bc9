import type { CataloguedVersion, Principal, Standing } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import { isSample } from "./is-sample.ts";

/** Versions as lists and pages show them, in the order given. */
export async function documentRows(
  found: readonly CataloguedVersion[],
  { originals, standing }: Runtime,
  principal: Principal,
) {
  const held = await originals.held(
    found.map(({ version }) => version.versionId),
    principal,
  );
  return found.map((each) => rowOf(each, held.has(each.version.versionId), standing(each)));
}

function rowOf({ version, isCurrent }: CataloguedVersion, hasOriginal: boolean, standing: Standing) {
  const {
    documentId,
    versionId,
    corpus,
    key,
    title,
    labels,
    facts,
    relations,
    division,
    mediaType,
    flags = [],
    pages,
    ingestedAt,
  } = version;
  return {
    documentId,
    versionId,
    vertical: corpus.vertical,
    collection: corpus.collection,
    fictional: isSample(version),
    key,
    title,
    labels,
    facts,
    ...(division.factPlaces ? { factPlaces: division.factPlaces } : {}),
    relations,
    ...(division.attachments ? { attachments: division.attachments } : {}),
    standing,
    isCurrent,
    mediaType,
    flags,
    ...(pages === undefined ? {} : { pages }),
    hasOriginal,
    ingestedAt,
  };
}
