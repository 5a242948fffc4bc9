import {
  assertPrincipal,
  labelNotHeld,
  mayRead,
  PlatformError,
  type Archive,
  type Change,
  type Principal,
} from "@guildhall/core";
import { corporaOf, labelsHeld } from "./access.ts";
import type { Participant } from "./participant.ts";
import { stillHeld } from "./still-held.ts";
import type { Statement } from "./statement.ts";
import type { Storage } from "./storage.ts";

/** Another process may change what a change rests on while it is worked out; not so often in a row. */
const ATTEMPTS = 10;

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
      const whole = await withHiddenLabels(withoutRepetition(change), principal, storage);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { store, unchanged } = await stillHeld(whole.redivide ?? [], principal, storage);
        const now = { ...whole, store: [...(whole.store ?? []), ...store] };
        const statements = [
          countingUp(now),
          ...unchanged,
          ...(await catalogue.statementsFor(now, principal)),
          ...(await collection.statementsFor(now, principal)),
        ];
        if ((await storage.transaction(statements)) === "done") return collection.committed?.();
      }
      if (decides(whole)) throw new PlatformError("storage/changed_meanwhile", {});
      throw new PlatformError("storage/busy", { seconds: 0 });
    },
  };
}

/** Documents and confirmed questions have a counter each. */
function countingUp(change: Change): Statement {
  const { store, remove, relabel, quarantined } = change;
  const documents = [store, remove, relabel, quarantined].some((part) => (part?.length ?? 0) > 0);
  return {
    sql: "update changes set counter = counter + ?, confirmed = confirmed + ?",
    parameters: [documents ? 1 : 0, decides(change) ? 1 : 0],
  };
}

/** The change decides on feedback, which somebody else may have done meanwhile. */
function decides({ confirm = [], withdraw = [] }: Change): boolean {
  return confirm.length + withdraw.length > 0;
}

/** Only of his own tenant, in verticals that he may read, with labels that he holds. */
function assertOwn({ store = [], relabel = [] }: Change, principal: Principal): void {
  assertPrincipal(principal);
  if (store.some(({ version }) => version.corpus.tenant !== principal.tenant))
    throw new PlatformError("access/other_tenant", {});
  const closed = store.find(({ version }) => !mayRead(principal, version.corpus.vertical))?.version.corpus.vertical;
  if (closed !== undefined) throw new PlatformError("access/other_vertical", { vertical: closed });
  const given = [...store.map(({ version }) => version.labels), ...relabel.map(({ labels }) => labels)].flat();
  const label = labelNotHeld(principal, given);
  if (label !== undefined) throw new PlatformError("access/label_not_held", { label });
}

/** The same version twice in one change is stored once, as it came last. */
function withoutRepetition(change: Change): Change {
  const store = new Map((change.store ?? []).map((each) => [each.version.versionId, each]));
  return { ...change, store: [...store.values()] };
}

/** A version that is here already and that its author may not see keeps its labels beside the new ones: nobody opens to others what is closed to him. */
async function withHiddenLabels(change: Change, principal: Principal, storage: Storage): Promise<Change> {
  if (principal.labels === "all" || !change.store) return change;
  const corpora = corporaOf(principal);
  const held = labelsHeld(principal);
  const hidden = await storage.all<{ versionId: string; labels: string }>(
    `select version_id as versionId, labels from versions where version_id in (select value from json_each(?)) and corpus_id in ${corpora.sql} and not ${held.sql}`,
    [JSON.stringify(change.store.map(({ version }) => version.versionId)), ...corpora.parameters, ...held.parameters],
  );
  const labelsById = new Map(hidden.map(({ versionId, labels }) => [versionId, JSON.parse(labels) as string[]]));
  const store = change.store.map((each) => {
    const { version } = each;
    const labels = [...new Set([...version.labels, ...(labelsById.get(version.versionId) ?? [])])].toSorted();
    return labelsById.has(version.versionId) ? { ...each, version: { ...version, labels } } : each;
  });
  return { ...change, store };
}
