import {
  ask,
  bestAcross,
  checkText,
  createReferences,
  perform,
  readQuestion,
  research,
  retrieveAcross,
  type VerticalResult,
} from "@guildhall/answer";
import { createConfirmedQuestions } from "@guildhall/catalogue";
import {
  assertMayRead,
  type Clock,
  type Collection,
  type Labelling,
  type NewId,
  standingOf,
  type Vertical,
} from "@guildhall/core";
import { rank, withNeighbours } from "@guildhall/retrieve";
import type { ChosenModels } from "../models/chosen-models.ts";
import { warm } from "../platform/warm.ts";
import type { Runtime } from "../runtime.ts";
import type { Stores } from "../stores/open-stores.ts";
import { verticalNamed } from "../vertical-named.ts";
import { transcribe } from "./transcribe.ts";

/** What is asked of the platform. */
type Asking = Pick<
  Runtime,
  "ask" | "checkText" | "perform" | "hears" | "transcribe" | "rank" | "search" | "warm" | "standing" | "references"
>;

interface Parts {
  readonly known: readonly Vertical[];
  readonly stores: Stores;
  readonly models: Pick<ChosenModels, "answering" | "transcriber">;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly labelling: Labelling;
}

/** Hands questions, texts and recordings to the steps, each with the stores and models that it needs. */
export function createAsking({ known, stores, models, clock, newId, labelling }: Parts): Asking {
  const { storage, collection, catalogue, embedders, reranker } = stores;
  const { answering, transcriber } = models;
  const verticalsOf = (ids: readonly string[]): readonly Vertical[] => known.filter(({ id }) => ids.includes(id));
  const confirmed = createConfirmedQuestions({ storage, collection });
  const retrieval = {
    collection,
    catalogue,
    clock,
    confirmed,
    isImpatient: true,
    stopwatch: () => performance.now(),
    embedderOf: ({ id }: Vertical) => embedders.get(id),
    ...(reranker && { reranker }),
  };
  return {
    async ask(raw, principal, watcher = {}) {
      const question = readQuestion(raw, principal, known);
      const answer = raw.mode === "research" ? research : ask;
      return answer(question, verticalsOf(question.verticals), {
        ...retrieval,
        model: await answering.forVerticals(question.verticals),
        newId,
        labelling,
        ...watcher,
      });
    },
    checkText({ vertical: id, question: text, ...given }, principal) {
      assertMayRead(principal, id);
      const asked = text === undefined ? undefined : readQuestion({ text, verticals: [id] }, principal, known);
      return checkText({ ...given, ...(asked && { asked }) }, verticalNamed(id, known), principal);
    },
    async perform(request, kinds, principal, watcher = {}) {
      assertMayRead(principal, request.vertical);
      const vertical = verticalNamed(request.vertical, known);
      const model = await answering.forVerticals([vertical.id]);
      return perform(request, kinds, vertical, principal, { ...retrieval, model, newId, labelling, ...watcher });
    },
    hears: transcriber !== undefined,
    async transcribe(recording, about, principal, signal) {
      assertMayRead(principal, about.vertical);
      const vertical = verticalNamed(about.vertical, known);
      return transcribe(recording, about, principal, { transcriber, vertical, clock, ...(signal && { signal }) });
    },
    async rank(raw, principal, limit, how = {}) {
      const question = readQuestion(raw, principal, known);
      const vertical = verticalNamed(raw.verticals[0] ?? "", known);
      const embedder = embedders.get(vertical.id);
      return rank(
        question,
        vertical,
        { ...retrieval, isImpatient: false, ...(embedder && { embedder }), ...how },
        limit,
      );
    },
    async search(raw, principal, limit, { neighbours = false } = {}) {
      const question = readQuestion(raw, principal, known);
      const results = await retrieveAcross(question, verticalsOf(question.verticals), retrieval, limit);
      const best = await bestAcross(results, collection, limit);
      return neighbours ? Promise.all(best.map((result) => besideIts(result, collection))) : best;
    },
    async warm(principal) {
      await answering.open();
      await warm({ verticals: known, catalogue, collection, clock, confirmed }, principal);
    },
    standing({ version, interval, isCurrent }) {
      const basis = known.find(({ id }) => id === version.corpus.vertical)?.validity.basis ?? "effective";
      return standingOf({ interval, isCurrent, facts: version.facts }, basis, clock.today());
    },
    async references({ versionId, corpus }, spans, principal) {
      const following = { catalogue, principal, asOf: clock.today() };
      const references = createReferences(verticalNamed(corpus.vertical, known), following);
      return Promise.all(spans.map((span) => references.within(versionId, span, Number.POSITIVE_INFINITY)));
    },
  };
}

/** A result with the passages that stand before and after each of its own. */
async function besideIts(result: VerticalResult, collection: Collection): Promise<VerticalResult> {
  const { vertical, scope, retrieved } = result;
  const passages = await withNeighbours(retrieved.passages, vertical, scope, { collection });
  return { ...result, retrieved: { ...retrieved, passages } };
}
