import type { Clock, Receipts } from "@guildhall/core";
import { assertPrincipal, type Storage } from "@guildhall/storage";

/** Replies are kept for this long; a later repetition counts as new. */
const KEPT_DAYS = 7;

export function createReceipts({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): Receipts {
  const oldest = (): string => new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000).toISOString();
  return {
    async find(key, principal) {
      assertPrincipal(principal);
      const rows = await storage.all<{ fingerprint: string; reply: string }>(
        "select fingerprint, reply from receipts where tenant = ? and receipt_key = ? and created > ?",
        [principal.tenant, key, oldest()],
      );
      return rows[0] && { fingerprint: rows[0].fingerprint, reply: JSON.parse(rows[0].reply) as unknown };
    },
    async keep(key, fingerprint, reply, principal) {
      assertPrincipal(principal);
      await storage.transaction([
        { sql: "delete from receipts where created <= ?", parameters: [oldest()] },
        {
          sql: "insert or ignore into receipts (tenant, receipt_key, fingerprint, reply, created) values (?, ?, ?, ?, ?)",
          parameters: [principal.tenant, key, fingerprint, JSON.stringify(reply), clock.now().toISOString()],
        },
      ]);
    },
  };
}
