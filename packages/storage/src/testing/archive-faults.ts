import { principal, scope, type Parts } from "./parts.ts";

/** What is wrong between the tables, the catalogue and the index; nothing when all is well. */
export async function archiveFaults({ storage, catalogue, collection }: Parts): Promise<readonly string[]> {
  const faults: string[] = [];
  const [integrity] = await storage.all<{ integrity_check: string }>("pragma integrity_check");
  if (integrity?.integrity_check !== "ok") faults.push(`integrity: ${integrity?.integrity_check}`);
  for (const { table } of await storage.all<{ table: string }>("pragma foreign_key_check"))
    faults.push(`a row of ${table} without its version`);

  const stored = await storage.all<{ passage_id: string }>("select passage_id from passages order by passage_id");
  const hits = await collection.containing([{ word: "试用", weight: 1 }], scope, 100_000);
  const found = new Set(hits.map(({ passageId }) => passageId));
  for (const { passage_id } of stored) if (!found.has(passage_id)) faults.push(`passage ${passage_id} is not found`);
  if (found.size !== hits.length || found.size > stored.length)
    faults.push(`${hits.length} hits for ${stored.length} passages`);

  const versions = await catalogue.versions(
    hits.map(({ versionId }) => versionId),
    principal,
  );
  for (const { versionId } of hits)
    if (!versions.has(versionId)) faults.push(`a hit of version ${versionId}, which the catalogue does not know`);
  const counted = await storage.all<{ fault: string }>(`
    select 'version ' || version_id || ' without its parts' as fault from versions
    where (select count(*) from passages where passages.arrival = versions.arrival) <> 2
      or (select count(*) from names where names.arrival = versions.arrival) <> 2
      or (select count(*) from identifiers where identifiers.arrival = versions.arrival) <> 2
      or (select count(*) from relations where relations.arrival = versions.arrival) <> 1
      or not exists (select 1 from texts where texts.arrival = versions.arrival)
    union all select 'document ' || document_id || ' without a version' from documents where not exists (select 1 from versions where versions.document_id = documents.document_id)
    union all select 'segment ' || segment_id || ' without its documents' from segments where not exists (select 1 from segment_blocks b where b.segment_id = segments.segment_id and block = 0)`);
  return [...faults, ...counted.map(({ fault }) => fault)];
}
