import type { ConfirmedQuestions, Scope } from "@guildhall/core";
import { findHits } from "../find-hits.ts";
import type { Inquiry } from "../rank.ts";
import { createTrace } from "../trace.ts";
import { type FindCandidates, firstImpression, type Learned, learn } from "./learn.ts";
import { type Places, placesAround } from "./places.ts";
import type { WorkPair } from "./experience.ts";
import { workOf } from "./work.ts";

/** So many hits of the search are rescored, beside those that confirmed questions point at. */
export const RESCORED = 200;
/** What was learned is kept for so many scopes. */
const MOST_HELD = 100;

interface Held {
  readonly revision: string;
  readonly impression: Promise<Learned | undefined>;
  readonly learned: Promise<Learned | undefined>;
  isLearned: boolean;
}

const heldByPort = new WeakMap<ConfirmedQuestions, Map<string, Held>>();

/**
 * What the confirmed questions of a scope have taught, learned anew whenever they change; nothing where there are none.
 * Whoever does not wait for the weights to be fitted gets the first impression meanwhile.
 */
export async function learnedFor(inquiry: Inquiry): Promise<Learned | undefined> {
  const { ports, trace } = inquiry;
  const { confirmed } = ports;
  if (!confirmed || trace.isLeftOut("confirmed")) return undefined;
  const held = await heldOrBegun(confirmed, inquiry);
  const isImpression = !held.isLearned && (ports.isImpatient ?? false);
  const learned = await (isImpression ? held.impression : held.learned);
  if (learned)
    trace.note("confirmed", {
      zh: `学自 ${learned.questions} 个已确认的问题（${learned.way}${isImpression ? "，权重还在拟合" : ""}）。`,
      en: `Learned from ${learned.questions} confirmed questions (${learned.way}${isImpression ? ", weights still being fitted" : ""}).`,
    });
  return learned;
}

async function heldOrBegun(confirmed: ConfirmedQuestions, inquiry: Inquiry): Promise<Held> {
  const held = heldByPort.get(confirmed) ?? new Map<string, Held>();
  heldByPort.set(confirmed, held);
  const [key, revision] = [keyOf(inquiry), await confirmed.revision(inquiry.scope)];
  const known = held.get(key);
  if (known?.revision === revision) return known;
  if (held.size >= MOST_HELD) held.clear();
  const pairs = readablePairs(confirmed, inquiry);
  const places = pairs.then((all) =>
    placesAround(
      all.map(({ passageId }) => passageId),
      inquiry.scope,
      inquiry.ports.collection,
    ),
  );
  const impression = Promise.all([pairs, places]).then(([all, around]) =>
    all.length === 0 ? undefined : firstImpression(all, around),
  );
  const learned = impression.then(async (first) => first && learnFrom(await pairs, await places, inquiry));
  const begun: Held = { revision, impression, learned, isLearned: false };
  held.set(key, begun);
  learned.then(
    () => {
      begun.isLearned = true;
    },
    () => held.delete(key),
  );
  return begun;
}

async function readablePairs(
  confirmed: ConfirmedQuestions,
  { question, scope, ports }: Inquiry,
): Promise<readonly WorkPair[]> {
  const pairs = await confirmed.pairs(scope);
  const versionIds = [...new Set(pairs.map(({ versionId }) => versionId))];
  const documents = await ports.catalogue.outlines(versionIds, question.principal);
  return pairs.flatMap((pair): WorkPair[] => {
    const document = documents.get(pair.versionId);
    return document ? [{ ...pair, work: workOf(document.version) }] : [];
  });
}

async function learnFrom(pairs: readonly WorkPair[], places: Places, inquiry: Inquiry): Promise<Learned> {
  const { question, ports } = inquiry;
  const plain = { ...question, filters: {}, history: false };
  const find: FindCandidates = async (text, recollection) => {
    const trace = createTrace(ports);
    const asked = { ...inquiry, question: { ...plain, text }, asOf: ports.clock.today(), trace };
    return (await findHits(asked, { limit: 1, depth: RESCORED, recollection })).hits;
  };
  return learn(pairs, find, places);
}

/** All that decides which pairs may be read. */
function keyOf({ scope: { principal, vertical, collections } }: { readonly scope: Scope }): string {
  const { tenant, labels, verticals } = principal;
  const held = labels === "all" ? labels : labels.toSorted();
  return JSON.stringify([tenant, held, verticals?.toSorted() ?? "all", vertical, collections]);
}
