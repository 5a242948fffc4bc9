import type {
  Catalogue,
  CivilDate,
  Clock,
  Collection,
  Embedder,
  Hit,
  Question,
  RankedPassage,
  Scope,
  Vertical,
} from "@guildhall/core";
import { meantByNumber } from "./asked-by-number.ts";
import { askedForFirst, counting, type DatedHit, dated } from "./counting.ts";
import { fuse, type RankedList } from "./fuse.ts";
import { matchesFilters } from "./filters.ts";
import { withinNamed } from "./named.ts";
import { understand, type Understood, wordsOf } from "./understand.ts";

export interface RetrievalPorts {
  readonly collection: Collection;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly embedder?: Embedder;
}

/** What was found, before the passages' texts are fetched. */
export interface Ranking {
  readonly hits: readonly DatedHit[];
  readonly understood: Understood;
  readonly asOf: CivilDate;
  readonly scope: Scope;
}

export interface Retrieved {
  readonly passages: readonly RankedPassage[];
  readonly understood: Understood;
  readonly asOf: CivilDate;
}

/** At least this many hits are read at first, for some do not count; more when that was not enough. */
const LEAST = 40;
const GROWTH = 4;

/** The passages of one vertical that answer a question best, best first, at most `limit`. */
export async function retrieve(
  question: Question,
  vertical: Vertical,
  ports: RetrievalPorts,
  limit: number,
): Promise<Retrieved> {
  const { hits, scope, ...more } = await rank(question, vertical, ports, limit);
  return { passages: await withText(hits, scope, ports), ...more };
}

/**
 * The ranking behind `retrieve`: understand → by number → by words → by meaning → fuse → only what counts on the day
 * and may be seen.
 */
export async function rank(
  question: Question,
  vertical: Vertical,
  ports: RetrievalPorts,
  limit: number,
): Promise<Ranking> {
  const scope: Scope = {
    principal: question.principal,
    vertical: vertical.id,
    collections: question.collections ?? ["default"],
  };
  const asOf = question.asOf ?? ports.clock.today();
  const words = wordsOf(question, vertical);
  const first = Math.max(limit, LEAST);
  // Names are sought while words are searched: neither needs the other.
  const [understood, byWords] = await Promise.all([
    understand(words, question, scope, { vertical, catalogue: ports.catalogue }),
    ports.collection.containing(words.words, scope, first),
  ]);
  const asked = await ports.collection.identified(understood.identifiers, scope);

  let counted: readonly DatedHit[] = [];
  for (let depth = first; ; depth *= GROWTH) {
    const lexical = depth === first ? byWords : await ports.collection.containing(words.words, scope, depth);
    const dense = await nearest(question, scope, ports, depth);
    const named = await withinNamed(understood, scope, ports.collection, depth);
    const fused = fuse([...listsOf({ asked, lexical, dense }), named]);
    const versionIds = [...new Set(fused.map(({ versionId }) => versionId))];
    const documents = await ports.catalogue.versions(versionIds, question.principal);
    const filtered = dated(fused, documents, vertical.validity, asOf).filter((hit) =>
      matchesFilters(hit.document.version, question.filters),
    );
    counted = askedForFirst(meantByNumber(counting(filtered, vertical.validity, question)));
    if (counted.length >= limit || (lexical.length < depth && dense.length < depth)) break;
  }
  return { hits: counted.slice(0, limit), understood, asOf, scope };
}

async function nearest(
  { text }: Question,
  scope: Scope,
  { collection, embedder }: RetrievalPorts,
  depth: number,
): Promise<readonly Hit[]> {
  if (!embedder) return [];
  const [embedding] = await embedder.embed([text], "question");
  return embedding ? collection.nearest(embedding, scope, depth) : [];
}

function listsOf({
  asked,
  lexical,
  dense,
}: {
  asked: readonly (Hit & { identifier: string })[];
  lexical: readonly Hit[];
  dense: readonly Hit[];
}): readonly RankedList[] {
  return [
    {
      weight: 1,
      hits: asked.map((hit) => ({ ...hit, reason: { step: "identifier" as const, identifier: hit.identifier } })),
    },
    {
      weight: 1,
      hits: lexical.map((hit, rank) => ({ ...hit, reason: { step: "lexical" as const, rank, score: hit.score } })),
    },
    {
      weight: 1,
      hits: dense.map((hit, rank) => ({ ...hit, reason: { step: "dense" as const, rank, score: hit.score } })),
    },
  ];
}

async function withText(
  hits: readonly DatedHit[],
  scope: Scope,
  { collection }: RetrievalPorts,
): Promise<readonly RankedPassage[]> {
  const passages = await collection.passages(
    hits.map(({ passageId }) => passageId),
    scope,
  );
  const byId = new Map(passages.map((passage) => [passage.passageId, passage]));
  return hits.flatMap(({ passageId, document, standing, score, reasons }) => {
    const passage = byId.get(passageId);
    return passage ? [{ passage, document, standing, score, reasons }] : [];
  });
}
