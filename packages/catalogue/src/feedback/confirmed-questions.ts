import { sha256, type Collection, type ConfirmedPair, type ConfirmedQuestions, type Scope } from "@guildhall/core";
import { assertMayRead, corporaOf, labelsHeld, type Storage } from "@guildhall/storage";
import { accessKey, createCacheByChange } from "../cache-by-change.ts";

interface Row {
  readonly passage_id: string;
  readonly question: string;
  readonly title: string;
}

/** The confirmed questions of a scope with their passages, each pair once, read anew only after a change. */
export function createConfirmedQuestions({
  storage,
  collection,
}: {
  readonly storage: Storage;
  readonly collection: Pick<Collection, "passages">;
}): ConfirmedQuestions {
  const held = createCacheByChange(storage, () => ({ read: undefined as ReturnType<typeof readRows> | undefined }), {
    of: "everything",
  });

  async function heldRows(scope: Scope): ReturnType<typeof readRows> {
    const { principal, vertical, collections, versionIds } = scope;
    assertMayRead(principal, vertical);
    const of = await held(JSON.stringify([accessKey(principal), vertical, collections, versionIds]));
    return (of.read ??= readRows(storage, scope));
  }

  return {
    async revision(scope) {
      return (await heldRows(scope)).revision;
    },
    async pairs(scope) {
      const { rows } = await heldRows(scope);
      const passages = await collection.passages([...new Set(rows.map(({ passage_id }) => passage_id))], scope);
      const byId = new Map(passages.map((passage) => [passage.passageId, passage]));
      return rows.flatMap(({ passage_id, question, title }): readonly ConfirmedPair[] => {
        const passage = byId.get(passage_id);
        if (!passage) return [];
        const { passageId, versionId, context, text } = passage;
        const headings = context.startsWith(title) ? context : `${title}\n${context}`;
        return [{ question, passageId, versionId, text: `${headings}\n${text}` }];
      });
    },
  };
}

async function readRows(
  storage: Storage,
  { principal, vertical, collections, versionIds }: Scope,
): Promise<{ readonly revision: string; readonly rows: readonly Row[] }> {
  const corpora = corporaOf(principal, vertical, collections);
  const labels = labelsHeld(principal);
  const versions = versionIds ? JSON.stringify(versionIds) : null;
  // One row, for each that crosses into JavaScript costs some 12 µs.
  const [row] = await storage.all<{ rows: string }>(
    `select json_group_array(json_array(row_id, passage_id, question, title) order by question, passage_id) as rows
     from confirmed_questions join versions using (arrival)
     where is_active and confirmed_questions.corpus_id in ${corpora.sql} and ${labels.sql}
       and (? is null or version_id in (select value from json_each(?)))`,
    [...corpora.parameters, ...labels.parameters, versions, versions],
  );
  const rows = JSON.parse(row?.rows ?? "[]") as readonly (readonly [number, string, string, string])[];
  const once = new Map(
    rows.map(([, passage_id, question, title]) => [`${passage_id} ${question}`, { passage_id, question, title }]),
  );
  return { revision: sha256(rows.map(([rowId]) => rowId).join()), rows: [...once.values()] };
}
