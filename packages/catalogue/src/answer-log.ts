import { mayRead, type Answer, type AnswerLog, type Clock, type Principal } from "@guildhall/core";
import { assertPrincipal, corporaOf, labelsHeld, type Storage } from "@guildhall/storage";

interface Parts {
  readonly storage: Storage;
  readonly clock: Clock;
}

/** An answer as it is kept: with what its asker might see, for it may speak of documents without naming them. */
type Kept = Answer & { readonly asker?: Pick<Principal, "labels"> };

/** Answers in the data file, each beside the documents it names. */
export function createAnswerLog({ storage, clock }: Parts): AnswerLog {
  return {
    async keep(answer, principal) {
      assertPrincipal(principal);
      const kept: Kept = { ...answer, asker: { labels: principal.labels } };
      await storage.transaction([
        {
          sql: "insert or replace into answers (answer_id, tenant, created, json) values (?, ?, ?, ?)",
          parameters: [answer.auditId, principal.tenant, clock.now().toISOString(), JSON.stringify(kept)],
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
      if (!rows[0]) return undefined;
      const { asker = { labels: "all" }, ...answer } = JSON.parse(rows[0].json) as Kept;
      const seesAsMuch = answer.verticals.every((vertical) => mayRead(principal, vertical))
        ? await holdsWhatAskerHeld({ ...principal, ...asker }, principal, answer.verticals, storage)
        : false;
      return seesAsMuch ? answer : undefined;
    },
  };
}

/** True when the finder may see every document of these verticals that the asker might. */
async function holdsWhatAskerHeld(
  asker: Principal,
  finder: Principal,
  verticals: readonly string[],
  storage: Storage,
): Promise<boolean> {
  if (finder.labels === "all") return true;
  const corpora = corporaOf(finder);
  const theirs = labelsHeld(asker);
  const own = labelsHeld(finder);
  const more = await storage.all(
    `select 1 from versions join corpora using (corpus_id) where corpus_id in ${corpora.sql}
     and vertical in (select value from json_each(?)) and ${theirs.sql} and not ${own.sql} limit 1`,
    [...corpora.parameters, JSON.stringify(verticals), ...theirs.parameters, ...own.parameters],
  );
  return more.length === 0;
}

function documentsNamedBy({ citations, notices, searched }: Answer): readonly string[] {
  const named = [
    ...citations.flatMap(({ documentId, standing, references = [] }) => [
      documentId,
      standing.by?.documentId,
      ...references.flatMap(({ target }) => [target?.documentId, target?.standing.by?.documentId]),
    ]),
    ...notices.map(({ documentId }) => documentId),
    ...(searched?.nearest ?? []).map(({ documentId }) => documentId),
  ];
  return [...new Set(named.filter((documentId) => documentId !== undefined))];
}
