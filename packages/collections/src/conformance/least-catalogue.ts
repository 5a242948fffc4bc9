import type { Change, Principal } from "@guildhall/core";
import { corporaOf, type Participant, type Statement } from "@guildhall/storage";

/** Enough of a catalogue for passages to hang on; the real one is a sibling, which a sibling does not import. */
export const leastCatalogue: Participant = {
  async statementsFor(
    { store = [], remove = [], relabel = [], confirm = [], withdraw = [] }: Change,
    principal: Principal,
  ): Promise<readonly Statement[]> {
    const { sql, parameters } = corporaOf(principal);
    return [
      {
        sql: `delete from versions where document_id in (select value from json_each(?)) and corpus_id in ${sql}`,
        parameters: [JSON.stringify(remove), ...parameters],
      },
      {
        sql: "update versions set labels = ? where document_id = ?",
        parameterSets: relabel.map(({ documentId, labels }) => [JSON.stringify(labels), documentId]),
      },
      ...store.flatMap(({ version }): Statement[] => {
        const { tenant, vertical, collection } = version.corpus;
        return [
          {
            sql: "insert or ignore into corpora (tenant, vertical, collection) values (?, ?, ?)",
            parameters: [tenant, vertical, collection],
          },
          {
            sql: "insert or ignore into documents select ?, corpus_id, ? from corpora where tenant = ? and vertical = ? and collection = ?",
            parameters: [version.documentId, version.key, tenant, vertical, collection],
          },
          {
            sql: `insert or ignore into versions (version_id, document_id, corpus_id, title, title_key, labels, names, facts, relations, sha256, media_type, division, ingested_at)
              select ?, document_id, corpus_id, ?, '', ?, '[]', '{}', '[]', '', '', '{}', '' from documents where document_id = ?`,
            parameters: [version.versionId, version.title, JSON.stringify(version.labels), version.documentId],
          },
        ];
      }),
      ...confirm.flatMap(({ feedbackId, question, passages }): Statement[] => [
        {
          sql: "insert or ignore into feedback (feedback_id, tenant, verdict, question, state, created) values (?, ?, '', '', '', '')",
          parameters: [feedbackId, principal.tenant],
        },
        {
          sql: `insert into confirmed_questions (feedback_id, corpus_id, arrival, passage_id, ordinal, text, question, is_active, counter)
            select ?, corpus_id, arrival, ?, 0, '', ?, 1, 0 from versions where version_id = ?`,
          parameterSets: passages.map(({ passageId, versionId }) => [feedbackId, passageId, question, versionId]),
        },
      ]),
      {
        sql: "update confirmed_questions set is_active = 0 where feedback_id = ?",
        parameterSets: withdraw.map(({ feedbackId }) => [feedbackId]),
      },
    ];
  },
};
