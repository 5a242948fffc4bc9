import type { CivilDate, Question, RankedPassage, Scope, StepTaken, Vertical } from "@guildhall/core";
import { passageIdOf } from "@guildhall/core";
import type { DatedHit } from "./counting.ts";
import { rank, type RetrievalPorts } from "./rank.ts";
import type { Understood } from "./understand.ts";

export interface Retrieved {
  readonly passages: readonly RankedPassage[];
  readonly understood: Understood;
  readonly asOf: CivilDate;
  /** What each step did, for `--explain`. */
  readonly steps: readonly StepTaken[];
}

/** The passages of one vertical that answer a question best, best first, at most `limit`, with their texts. */
export async function retrieve(
  question: Question,
  vertical: Vertical,
  ports: RetrievalPorts,
  limit: number,
): Promise<Retrieved> {
  const { hits, scope, ...more } = await rank(question, vertical, ports, limit);
  return { passages: await withText(hits, scope, ports), ...more };
}

async function withText(
  hits: readonly DatedHit[],
  scope: Scope,
  { collection, catalogue }: RetrievalPorts,
): Promise<readonly RankedPassage[]> {
  const [passages, documents] = await Promise.all([
    collection.passages(
      hits.map(({ passageId }) => passageId),
      scope,
    ),
    catalogue.versions([...new Set(hits.map(({ versionId }) => versionId))], scope.principal),
  ]);
  const byId = new Map(passages.map((passage) => [passage.passageId, passage]));
  return hits.flatMap(({ passageId, versionId, standing, score, reasons }) => {
    const passage = byId.get(passageId);
    const document = documents.get(versionId);
    return passage && document ? [{ passage, document, standing, score, reasons }] : [];
  });
}

/** The same passages with those that stand before and after each in its document, where the principal may read them. */
export async function withNeighbours(
  passages: readonly RankedPassage[],
  { dividerVersion }: Vertical,
  scope: Scope,
  { collection }: Pick<RetrievalPorts, "collection">,
): Promise<readonly RankedPassage[]> {
  const idBeside = ({ passage: { versionId, ordinal }, document }: RankedPassage, step: number): string =>
    passageIdOf(versionId, document.version.division.divider ?? dividerVersion, ordinal + step);
  const wanted = passages.flatMap((ranked) => [idBeside(ranked, -1), idBeside(ranked, 1)]);
  const found = await collection.passages([...new Set(wanted)], scope);
  const byId = new Map(found.map((passage) => [passage.passageId, passage]));
  return passages.map((ranked) => {
    const before = byId.get(idBeside(ranked, -1));
    const after = byId.get(idBeside(ranked, 1));
    return { ...ranked, neighbours: { ...(before && { before }), ...(after && { after }) } };
  });
}
