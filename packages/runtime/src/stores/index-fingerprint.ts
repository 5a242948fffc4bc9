import { HASH_NAME, type SearchEngine, standardWeights, weightsName } from "@guildhall/collections";
import { WORDS_NAME } from "@guildhall/text";
import { differingPart, type Fingerprint, readFingerprint, replaceFingerprint, type Storage } from "@guildhall/storage";

/** What an index is built with. */
const indexFingerprint: Fingerprint = { words: `${WORDS_NAME} ${HASH_NAME}`, weights: weightsName(standardWeights) };

/**
 * An index that an earlier release built with other words or weights, or that another engine built, is built anew
 * before the first question. `name` is the engine's; a folder that names none was built by the embedded one.
 */
export async function bringIndexUpToDate(
  storage: Storage,
  engine: SearchEngine,
  name: "embedded" | "qdrant",
): Promise<void> {
  const found: Fingerprint = { engine: "embedded", ...(await readFingerprint(storage)) };
  const wanted: Fingerprint = { ...indexFingerprint, engine: name };
  if (differingPart(found, wanted) !== undefined) await engine.rebuild();
  if (JSON.stringify({ ...found, ...wanted }) !== JSON.stringify(found)) await replaceFingerprint(storage, wanted);
}
