import type {
  Catalogue,
  CivilDate,
  Clock,
  Collection,
  ConfirmedQuestions,
  Embedder,
  Question,
  Reranker,
  RetrievalPart,
  Scope,
  StepTaken,
  Vertical,
} from "@guildhall/core";
import { meantByNumber } from "./asked-by-number.ts";
import { askedForFirst, counting, type DatedHit, dated } from "./counting.ts";
import { endedBehind, hasRoomForCounting } from "./ended-behind.ts";
import { type FusedHit, fuse } from "./fuse.ts";
import { matchesFilters } from "./filters.ts";
import { rerank } from "./rerank.ts";
import { searchesOf } from "./searches.ts";
import { createTrace, type Trace } from "./trace.ts";
import { understand, type Understood, wordsOf } from "./understand.ts";

export interface RetrievalPorts {
  readonly collection: Collection;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly embedder?: Embedder;
  readonly reranker?: Reranker;
  readonly confirmed?: ConfirmedQuestions;
  /** Milliseconds that only grow; times are 0 without one. */
  readonly stopwatch?: () => number;
  /** Parts left out, to see what each is worth. */
  readonly without?: readonly RetrievalPart[];
}

/** What was found, before the passages' texts are fetched. */
export interface Ranking {
  readonly hits: readonly DatedHit[];
  readonly understood: Understood;
  readonly asOf: CivilDate;
  readonly scope: Scope;
  readonly steps: readonly StepTaken[];
}

/** One question on its way through the steps. */
export interface Inquiry {
  readonly question: Question;
  readonly vertical: Vertical;
  readonly scope: Scope;
  readonly asOf: CivilDate;
  readonly ports: RetrievalPorts;
  readonly trace: Trace;
}

/** At least this many hits are read at first, for some do not count; more when that was not enough. */
const LEAST = 40;
const GROWTH = 4;

/**
 * The best passages of one vertical for a question, best first, at most `limit`: understand → search by identifiers,
 * words, meaning, names, facts and confirmed questions → fuse by rank → what may be seen and counts on the day → rerank.
 */
export async function rank(
  question: Question,
  vertical: Vertical,
  ports: RetrievalPorts,
  limit: number,
): Promise<Ranking> {
  const trace = createTrace(ports);
  const scope = {
    principal: question.principal,
    vertical: vertical.id,
    collections: question.collections ?? ["default"],
  };
  const asOf = question.asOf ?? ports.clock.today();
  const inquiry: Inquiry = { question, vertical, scope, asOf, ports, trace };

  const first = Math.max(limit, LEAST);
  const words = wordsOf(question, vertical, trace);
  const searches = searchesOf(inquiry, words);
  // Names are sought while words are searched: neither needs the other.
  const [understood] = await Promise.all([
    trace.step("understand", () => understand(words, inquiry)),
    searches.lexical(first),
  ]);
  const showsEnded = vertical.validity.ended === "mark" && !question.history;
  let hits: readonly DatedHit[] = [];
  for (let depth = first; ; depth *= GROWTH) {
    const { lists, isExhausted } = await searches.all(understood, depth);
    const fused = await trace.step("fuse", () => fuse(lists));
    hits = await trace.step("validity", () => countingOn(fused, inquiry));
    if (isExhausted || (showsEnded ? hasRoomForCounting(hits, limit) : hits.length >= limit)) break;
  }
  const reranked = ports.reranker ? await trace.step("rerank", () => rerank(hits, inquiry)) : hits;
  const ordered = askedForFirst(showsEnded ? endedBehind(reranked, limit) : reranked);
  return { hits: ordered.slice(0, limit), understood, asOf, scope, steps: trace.taken() };
}

/** The hits that the principal may see, that carry the asked facts and whose text counts on the day. */
async function countingOn(
  fused: readonly FusedHit[],
  { question, vertical: { validity }, asOf, ports }: Inquiry,
): Promise<readonly DatedHit[]> {
  const versionIds = [...new Set(fused.map(({ versionId }) => versionId))];
  const documents = await ports.catalogue.outlines(versionIds, question.principal);
  const filtered = dated(fused, documents, validity, asOf).filter(({ document }) =>
    matchesFilters(document.version, question.filters),
  );
  return askedForFirst(meantByNumber(counting(filtered, validity, question)));
}
