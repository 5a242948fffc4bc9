import type { Catalogue, Question, Scope, Searched } from "@guildhall/core";
import type { Retrieved } from "@guildhall/retrieve";

/** What was looked through, and the three nearest titles: so that the reader can judge the silence. */
export async function searched(
  results: readonly { retrieved: Retrieved; scope: Scope }[],
  { principal }: Question,
  { catalogue }: { readonly catalogue: Catalogue },
): Promise<Searched> {
  const counts = await Promise.all(results.map(({ scope }) => catalogue.count(scope, principal)));
  const nearest = new Map(
    results.flatMap(({ retrieved }) =>
      retrieved.passages.map(({ document: { version } }) => [
        version.documentId,
        { documentId: version.documentId, title: version.title },
      ]),
    ),
  );
  return {
    documents: counts.reduce((total, { documents }) => total + documents, 0),
    nearest: [...nearest.values()].slice(0, 3),
  };
}
