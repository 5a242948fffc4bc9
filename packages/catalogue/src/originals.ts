import type { Originals } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";

export function createOriginals({ storage }: { readonly storage: Storage }): Originals {
  return {
    async held(versionIds, principal) {
      const corpora = corporaOf(principal);
      const labels = labelsHeld(principal);
      const rows = await storage.all<{ version_id: string }>(
        `select version_id from versions where version_id in (select value from json_each(?))
         and exists (select 1 from originals where originals.arrival = versions.arrival) and corpus_id in ${corpora.sql} and ${labels.sql}`,
        [JSON.stringify(versionIds), ...corpora.parameters, ...labels.parameters],
      );
      return new Set(rows.map(({ version_id }) => version_id));
    },
  };
}
