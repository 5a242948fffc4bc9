import { type SearchEngine, HASH_NAME, standardWeights, weightsName } from "@guildhall/collections";
import { differingPart, type Fingerprint, readFingerprint, replaceFingerprint, type Storage } from "@guildhall/storage";

/** What an index is built with. */
const indexFingerprint: Fingerprint = { words: HASH_NAME, weights: weightsName(standardWeights) };

/** An index that an earlier release built with other words or weights is built anew before the first question. */
export async function bringIndexUpToDate(storage: Storage, collection: SearchEngine): Promise<void> {
  const found = await readFingerprint(storage);
  if (differingPart(found, indexFingerprint) !== undefined) await collection.rebuild();
  if (JSON.stringify({ ...found, ...indexFingerprint }) !== JSON.stringify(found)) {
    await replaceFingerprint(storage, indexFingerprint);
  }
}
