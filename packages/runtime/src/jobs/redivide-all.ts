import {
  type Archive,
  type Catalogue,
  type Embedder,
  isPlatformError,
  localPrincipal,
  type OutdatedVersions,
  type Principal,
  textWithContext,
  type Vertical,
  type VersionToStore,
} from "@guildhall/core";
import { redivide } from "@guildhall/ingest";

/** How far the versions of a vertical are that another divider divided. `failed`: those that stay as they are. */
export interface RedivideProgress {
  readonly vertical: string;
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface RedivideParts {
  readonly verticals: readonly Vertical[];
  readonly outdated: OutdatedVersions;
  readonly catalogue: Catalogue;
  readonly archive: Archive;
  embedderOf(vertical: string): Embedder | undefined;
}

/** Versions of one commit: searching goes on between two of them. */
const AT_ONCE = 10;

/**
 * Divides anew, from their canonical text, all versions that another divider divided, some at a time; each batch is
 * switched in one commit, and until then its old passages answer. An interrupted run is taken up where it ended.
 */
export async function* redivideAll(parts: RedivideParts, signal?: AbortSignal): AsyncGenerator<RedivideProgress> {
  for (const vertical of parts.verticals) {
    const total = await parts.outdated.count(vertical.id, vertical.dividerVersion);
    if (total === 0) continue;
    let [done, failed] = [0, 0];
    for (const tenant of await parts.outdated.tenants(vertical.id)) {
      for await (const batch of batchesOf(vertical, { ...localPrincipal, tenant }, parts, signal)) {
        done += batch.done;
        failed += batch.failed;
        yield { vertical: vertical.id, done, failed, total };
      }
    }
  }
}

async function* batchesOf(
  vertical: Vertical,
  principal: Principal,
  parts: RedivideParts,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly done: number; readonly failed: number }> {
  const where = { vertical: vertical.id, divider: vertical.dividerVersion, limit: AT_ONCE };
  for (let after = 0; !signal?.aborted;) {
    const batch = await parts.outdated.next({ ...where, after }, principal);
    const last = batch.at(-1);
    if (!last) return;
    after = last.arrival;
    const versions = await parts.catalogue.versions(
      batch.map(({ versionId }) => versionId),
      principal,
    );
    const divided: VersionToStore[] = [];
    let failed = 0;
    for (const { version } of versions.values()) {
      const text = await parts.catalogue.canonicalText(version.versionId, principal);
      const reading = await parts.catalogue.reading(version.versionId, principal);
      if (text === undefined || !reading) continue;
      try {
        divided.push({ ...redivide(version, { ...reading, text }, vertical), keepsOriginal: true });
      } catch (error) {
        if (!isPlatformError(error)) throw error;
        failed += 1;
      }
    }
    await parts.archive.commit({ redivide: await embedded(divided, parts.embedderOf(vertical.id)) }, principal);
    yield { done: divided.length, failed };
  }
}

async function embedded(
  divided: readonly VersionToStore[],
  embedder: Embedder | undefined,
): Promise<readonly VersionToStore[]> {
  if (!embedder) return divided;
  const withVectors: VersionToStore[] = [];
  for (const each of divided)
    withVectors.push({ ...each, embeddings: await embedder.embed(each.passages.map(textWithContext), "passage") });
  return withVectors;
}
