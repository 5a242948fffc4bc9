import type { Collection, Scope } from "@guildhall/core";
import type { RankedList } from "./fuse.ts";
import { namesNoDocument } from "@guildhall/text";
import type { Understood } from "./understand.ts";

/** A document that the question names counts this much beside being found by words. */
const WEIGHT = 0.5;

/**
 * The best passages of the documents that the question names, found by its other words: the name itself stands in
 * every passage's headings and would tell them apart no more. A document titled with no more than a place or a body is only
 * mentioned, not named.
 */
export async function withinNamed(
  { named, otherWords }: Understood,
  scope: Scope,
  collection: Collection,
  limit: number,
): Promise<RankedList> {
  const documents = named.filter(({ name }) => !namesNoDocument(name));
  const versionIds = documents.flatMap((each) => each.versionIds);
  if (versionIds.length === 0) return { weight: WEIGHT, hits: [] };
  const nameByVersion = new Map(
    documents.flatMap(({ name, versionIds: ids }) => ids.map((id): [string, string] => [id, name])),
  );
  const hits = await collection.containing(otherWords, { ...scope, versionIds }, limit);
  return {
    weight: WEIGHT,
    hits: hits.map((hit) => ({ ...hit, reason: { step: "names", name: nameByVersion.get(hit.versionId) ?? "" } })),
  };
}
