import type { OutdatedVersions, Principal } from "@guildhall/core";
import { corporaOf, type Storage } from "@guildhall/storage";

const IS_OUTDATED = "coalesce(division ->> 'divider', '') <> ?";

export function createOutdatedVersions({ storage }: { readonly storage: Storage }): OutdatedVersions {
  return {
    async count(vertical, divider) {
      const [row] = await storage.all<{ many: number }>(
        `select count(*) as many from versions join corpora using (corpus_id) where vertical = ? and ${IS_OUTDATED}`,
        [vertical, divider],
      );
      return row?.many ?? 0;
    },
    async tenants(vertical) {
      const rows = await storage.all<{ tenant: string }>(
        "select distinct tenant from corpora where vertical = ? order by tenant",
        [vertical],
      );
      return rows.map(({ tenant }) => tenant);
    },
    async next({ vertical, divider, after, limit }, principal: Principal) {
      const corpora = corporaOf(principal, vertical);
      const rows = await storage.all<{ versionId: string; arrival: number }>(
        `select version_id as versionId, arrival from versions
         where corpus_id in ${corpora.sql} and arrival > ? and ${IS_OUTDATED} order by arrival limit ?`,
        [...corpora.parameters, after, divider, limit],
      );
      return rows;
    },
  };
}
