import { PlatformError, type Archive, type Change, type Principal } from "@guildhall/core";
import { assertPrincipal } from "./access.ts";
import type { Participant } from "./participant.ts";
import type { Statement } from "./statement.ts";
import type { Storage } from "./storage.ts";

/**
 * The commit port over one file: what the catalogue and the collection make of a change runs in one transaction, the
 * catalogue first, for passages hang on versions. The change counters move with it; that is how other processes see it.
 * A collection on another server writes its passages there before the transaction and publishes them after it.
 */
export function createArchive({
  storage,
  catalogue,
  collection,
}: {
  storage: Storage;
  catalogue: Participant;
  collection: Participant;
}): Archive {
  return {
    async commit(change, principal) {
      assertOwn(change, principal);
      const whole = withoutRepetition(change);
      const statements = [
        countingUp(whole),
        ...(await catalogue.statementsFor(whole, principal)),
        ...(await collection.statementsFor(whole, principal)),
      ];
      if ((await storage.transaction(statements)) === "stale") throw new PlatformError("storage/changed_meanwhile", {});
      await collection.committed?.();
    },
  };
}

/** Documents and confirmed questions have a counter each. */
function countingUp({ store, remove, quarantined, confirm = [], withdraw = [] }: Change): Statement {
  const documents = [store, remove, quarantined].some((part) => (part?.length ?? 0) > 0);
  const confirmed = confirm.length + withdraw.length > 0;
  return {
    sql: "update changes set counter = counter + ?, confirmed = confirmed + ?",
    parameters: [documents ? 1 : 0, confirmed ? 1 : 0],
  };
}

function assertOwn({ store = [] }: Change, principal: Principal): void {
  assertPrincipal(principal);
  if (store.some(({ version }) => version.corpus.tenant !== principal.tenant))
    throw new PlatformError("access/other_tenant", {});
}

/** The same version twice in one change is stored once, as it came last. */
function withoutRepetition(change: Change): Change {
  const store = new Map((change.store ?? []).map((each) => [each.version.versionId, each]));
  return { ...change, store: [...store.values()] };
}
