import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { assertPrincipal, type Catalogue, type Principal, sha256, type Vertical } from "@guildhall/core";
import { incomingFrom, type IncomingOrFault, type IngestOutcome, readMetadata } from "@guildhall/ingest";
import type { Storage } from "@guildhall/storage";
import type { Destination } from "../runtime.ts";

/** The collection whose documents are invented. */
export const SAMPLES = "samples";

export interface SampleParts {
  readonly verticals: readonly Vertical[];
  readonly storage: Storage;
  readonly catalogue: Catalogue;
  ingest(
    documents: AsyncIterable<IncomingOrFault>,
    into: Destination,
    principal: Principal,
  ): AsyncGenerator<IngestOutcome>;
  remove(documentId: string, principal: Principal): Promise<void>;
}

/** What became of the samples of one vertical; nothing is said of a vertical whose samples stand as they should. */
export interface SampleOutcome {
  readonly vertical: string;
  readonly outcomes: readonly IngestOutcome[];
}

/**
 * Takes in each vertical's samples where the data folder has none yet, and again where a newer release brings others.
 * Samples that somebody removed stay away until they are asked back (`restore`).
 */
export async function* ensureSamples(
  parts: SampleParts,
  principal: Principal,
  { restore = false }: { readonly restore?: boolean } = {},
): AsyncGenerator<SampleOutcome> {
  for (const { vertical, folder, brought, known } of await changedSamples(parts, principal, restore)) {
    const held = await parts.catalogue.count({ vertical: vertical.id, collections: [SAMPLES] }, principal);
    if (restore || known === undefined || held.documents > 0) {
      yield { vertical: vertical.id, outcomes: await takeIn(vertical, folder, parts, principal) };
    }
    await keepSetting(parts.storage, vertical, principal, brought);
  }
}

/** The verticals that bring other samples than were last taken in here, or all that bring any. */
export async function changedSamples(
  { verticals, storage }: Pick<SampleParts, "verticals" | "storage">,
  principal: Principal,
  unchangedToo = false,
) {
  assertPrincipal(principal);
  const each = await Promise.all(
    verticals.map(async (vertical) => ({
      vertical,
      folder: vertical.samples ?? "",
      brought: await fingerprint(vertical),
      known: await settingOf(storage, vertical, principal),
    })),
  );
  return each.flatMap(({ brought, ...more }) =>
    brought === undefined || (brought === more.known && !unchangedToo) ? [] : [{ ...more, brought }],
  );
}

async function takeIn(
  { id }: Vertical,
  folder: string,
  parts: SampleParts,
  principal: Principal,
): Promise<readonly IngestOutcome[]> {
  const metadata = await readMetadata(path.join(folder, "meta.json")).catch(() => ({}));
  const outcomes: IngestOutcome[] = [];
  for await (const outcome of parts.ingest(
    incomingFrom([folder], metadata),
    { vertical: id, collection: SAMPLES },
    principal,
  ))
    outcomes.push(outcome);
  await removeOthers(id, new Set(outcomes.map(({ documentId }) => documentId)), parts, principal);
  return outcomes;
}

/** Samples of an earlier release that this one does not bring. */
async function removeOthers(
  vertical: string,
  brought: ReadonlySet<string | undefined>,
  { catalogue, remove }: SampleParts,
  principal: Principal,
): Promise<void> {
  for (let after: string | undefined; ;) {
    const page = await catalogue.list(
      { vertical, collection: SAMPLES, limit: 200, ...(after === undefined ? {} : { after }) },
      principal,
    );
    for (const { version } of page.documents)
      if (!brought.has(version.documentId)) await remove(version.documentId, principal);
    after = page.next;
    if (after === undefined) return;
  }
}

/** Names, sizes and times of the samples: enough to see that a release brought others, without reading them. */
async function fingerprint({ samples, dividerVersion }: Vertical): Promise<string | undefined> {
  if (samples === undefined) return undefined;
  const folder = samples;
  const names: readonly string[] = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const files = await Promise.all(
    names.toSorted().map(async (name) => ({ name, ...sizeAndTime(await stat(path.join(folder, name))) })),
  );
  return files.length === 0 ? undefined : sha256(JSON.stringify([dividerVersion, files]));
}

function sizeAndTime({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }) {
  return { size, time: Math.round(mtimeMs) };
}

function settingName({ id }: Vertical, { tenant }: Principal): string {
  return `samples/${tenant}/${id}`;
}

async function settingOf(storage: Storage, vertical: Vertical, principal: Principal): Promise<string | undefined> {
  const rows = await storage.all<{ value: string }>("select value from settings where name = ?", [
    settingName(vertical, principal),
  ]);
  return rows[0]?.value;
}

async function keepSetting(storage: Storage, vertical: Vertical, principal: Principal, value: string): Promise<void> {
  await storage.transaction([
    {
      sql: "insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
      parameters: [settingName(vertical, principal), value],
    },
  ]);
}

/** Takes the samples of every vertical out; they stay away. Says how many went. */
export async function removeSamples(parts: SampleParts, principal: Principal): Promise<number> {
  assertPrincipal(principal);
  let removed = 0;
  for (const { id } of parts.verticals) {
    const page = await parts.catalogue.list({ vertical: id, collection: SAMPLES, limit: 1000 }, principal);
    for (const { version } of page.documents) await parts.remove(version.documentId, principal);
    removed += page.documents.length;
  }
  return removed;
}
