import type { Principal, VersionToStore } from "@guildhall/core";
import { corporaOf, type Statement, type Storage } from "@guildhall/storage";
import { CONFIRMED_ON, NEXT_STEP } from "./step-statements.ts";

/**
 * Carries confirmed questions over to a version that comes to a document: to the passage with the same text, the nearest
 * one by its place where there are several. A question without such a passage stays where it is, and its steps say so.
 */
export async function carrying(
  store: readonly VersionToStore[],
  principal: Principal,
  storage: Storage,
): Promise<readonly Statement[]> {
  if (store.length === 0) return [];
  const corpora = corporaOf(principal);
  const known = await storage.all<{ document_id: string }>(
    `select document_id from documents where document_id in (select value from json_each(?)) and corpus_id in ${corpora.sql}`,
    [JSON.stringify(store.map(({ version }) => version.documentId)), ...corpora.parameters],
  );
  const documentIds = new Set(known.map(({ document_id }) => document_id));
  return store
    .filter(({ version }) => documentIds.has(version.documentId))
    .flatMap((each) => carryingInto(each, principal));
}

function carryingInto({ version, passages }: VersionToStore, { roles }: Principal): readonly Statement[] {
  const texts = JSON.stringify(passages.map(({ passageId, ordinal, text }) => [passageId, ordinal, text]));
  return [
    {
      // The passages are unpacked only where a question stands on the document.
      sql: `insert into confirmed_questions (feedback_id, corpus_id, arrival, passage_id, ordinal, text, question, is_active, counter)
        select feedback_id, corpus_id, arrival, passage_id, ordinal, text, question, 1, (select counter from changes) from (
          select held.feedback_id, came.corpus_id, came.arrival, wanted.value ->> 0 as passage_id, wanted.value ->> 1 as ordinal, held.text, held.question,
            min(abs((wanted.value ->> 1) - held.ordinal))
          from versions came cross join versions older on older.document_id = came.document_id and older.arrival <= came.arrival
          cross join confirmed_questions held on held.arrival = older.arrival and held.is_active
          cross join json_each(?2) wanted on wanted.value ->> 2 = held.text
          where came.version_id = ?1 group by held.feedback_id, held.text) carried
        where not exists (select 1 from confirmed_questions there where there.feedback_id = carried.feedback_id
          and there.arrival = carried.arrival and there.text = carried.text and there.is_active
          and there.passage_id in (select value ->> 0 from json_each(?2)))`,
      parameters: [version.versionId, texts],
    },
    {
      // The version was here before and is divided otherwise now.
      sql: `update confirmed_questions set is_active = 0
        where (corpus_id, arrival) = (select corpus_id, arrival from versions where version_id = ?1) and is_active
          and passage_id not in (select value ->> 0 from json_each(?2))`,
      parameters: [version.versionId, texts],
    },
    {
      sql: `insert into feedback_steps (feedback_id, step, action, state, question, passages, roles, happened, version_id)
        select feedback_id, ${NEXT_STEP}, case when exists (${placesOn("came.arrival")}) then 'carried' else 'not_carried' end,
          state, question, ${CONFIRMED_ON}, ?2, ?3, came.version_id
        from versions came cross join feedback where came.version_id = ?1 and feedback.tenant = ?4 and feedback.state = 'confirmed'
          and feedback_id in (select held.feedback_id from versions older join confirmed_questions held using (arrival) where older.document_id = came.document_id)
          and not exists (${placesOn("came.arrival")} and places.counter < (select counter from changes))
          and not exists (select 1 from feedback_steps told where told.feedback_id = feedback.feedback_id and told.version_id = came.version_id)`,
      parameters: [version.versionId, JSON.stringify(roles), version.ingestedAt, version.corpus.tenant],
    },
  ];
}

/** The active places of a row of `feedback` on a version. */
function placesOn(arrival: string): string {
  return `select 1 from confirmed_questions places where places.feedback_id = feedback.feedback_id and places.arrival = ${arrival} and places.is_active`;
}
