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
import { askedForFirst, type DatedHit } from "./counting.ts";
import { endedBehind } from "./ended-behind.ts";
import { findHits, showsEnded } from "./find-hits.ts";
import { learnedFor, RESCORED } from "./learned/learned-for.ts";
import { rescore } from "./learned/rescore.ts";
import { rerank } from "./rerank.ts";
import { createTrace, type Trace } from "./trace.ts";
import type { Understood } from "./understand.ts";

export interface RetrievalPorts {
  readonly collection: Collection;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly embedder?: Embedder;
  readonly reranker?: Reranker;
  readonly confirmed?: ConfirmedQuestions;
  /** Answers by a first impression of confirmed questions while their weights are being fitted; else it waits. */
  readonly isImpatient?: boolean;
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

/**
 * The best passages of one vertical for a question, best first, at most `limit`: understand → search by identifiers,
 * words, meaning, names, facts and confirmed questions → fuse by rank → what may be seen and counts on the day → rescore
 * by what confirmed questions have taught → rerank.
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

  const learned = ports.confirmed && (await trace.step("confirmed", () => learnedFor(inquiry)));
  const recollection = learned?.experience(question.text);
  const depth = Math.max(limit, recollection ? RESCORED : LEAST);
  const { hits, understood } = await findHits(inquiry, { limit, depth, recollection });
  const rescored =
    learned && recollection ? await trace.step("rescore", () => rescore(hits, recollection, learned.weights)) : hits;
  const reranked = ports.reranker ? await trace.step("rerank", () => rerank(rescored, inquiry)) : rescored;
  const ordered = askedForFirst(showsEnded(inquiry) ? endedBehind(reranked, limit) : reranked);
  return { hits: ordered.slice(0, limit), understood, asOf, scope, steps: trace.taken() };
}
