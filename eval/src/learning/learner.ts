import { documentIdOf, localPrincipal, passageIdOf } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";
import { ROWS, ROWS_DIVIDER } from "../rows-vertical.ts";
import type { Learner } from "./learning.ts";

const corpus = { tenant: localPrincipal.tenant, vertical: ROWS, collection: "default" };

/** Confirms pairs in one change of the archive, as an import of confirmed questions does. */
export function createLearner({ catalogue, review }: Pick<Runtime, "catalogue" | "review">): Learner {
  let confirmed: readonly string[] = [];
  return {
    async learn(pairs) {
      await review.withdraw(confirmed, localPrincipal);
      const documentIds = [...new Set(pairs.map(({ documentId }) => documentIdOf(corpus, documentId)))];
      const documents = await catalogue.current(documentIds, localPrincipal);
      const questions = pairs.flatMap(({ question, documentId }) => {
        const version = documents.get(documentIdOf(corpus, documentId));
        return version ? [{ question, passageId: passageIdOf(version.versionId, ROWS_DIVIDER, 0) }] : [];
      });
      const outcomes = await review.add(questions, { vertical: ROWS }, localPrincipal);
      confirmed = outcomes.map(({ feedbackId }) => feedbackId);
    },
  };
}
