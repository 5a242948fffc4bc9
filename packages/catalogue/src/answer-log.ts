import type { Answer, AnswerLog, Clock } from "@guildhall/core";
import { assertPrincipal, labelsHeld, type Storage } from "@guildhall/storage";

interface Parts {
  readonly storage: Storage;
  readonly clock: Clock;
}

/** Answers in the data file, each beside the documents it names. */
export function createAnswerLog({ storage, clock }: Parts): AnswerLog {
  return {
    async keep(answer, principal) {
      assertPrincipal(principal);
      await storage.transaction([
        {
          sql: "insert or replace into answers (answer_id, tenant, created, json) values (?, ?, ?, ?)",
          parameters: [answer.auditId, principal.tenant, clock.now().toISOString(), JSON.stringify(answer)],
        },
        {
          sql: "insert or ignore into answer_documents (document_id, answer_id) values (?, ?)",
          parameterSets: documentsNamedBy(answer).map((documentId) => [documentId, answer.auditId]),
        },
      ]);
    },
    async find(answerId, principal) {
      assertPrincipal(principal);
      const labels = labelsHeld(principal);
      const rows = await storage.all<{ json: string }>(
        `select json from answers where answer_id = ? and tenant = ? and not exists (
           select 1 from answer_documents join versions using (document_id) where answer_documents.answer_id = answers.answer_id and not ${labels.sql})`,
        [answerId, principal.tenant, ...labels.parameters],
      );
      return rows[0] && (JSON.parse(rows[0].json) as Answer);
    },
  };
}

function documentsNamedBy({ citations, notices, searched }: Answer): readonly string[] {
  const named = [
    ...citations.flatMap(({ documentId, standing }) => [documentId, standing.by?.documentId]),
    ...notices.map(({ documentId }) => documentId),
    ...(searched?.nearest ?? []).map(({ documentId }) => documentId),
  ];
  return [...new Set(named.filter((documentId) => documentId !== undefined))];
}
