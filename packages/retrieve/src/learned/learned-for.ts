import type { ConfirmedQuestions, Scope } from "@guildhall/core";
import { findHits } from "../find-hits.ts";
import type { Inquiry } from "../rank.ts";
import { createTrace } from "../trace.ts";
import { type Learned, learn } from "./learn.ts";
import type { WorkPair } from "./experience.ts";
import { workOf } from "./work.ts";

/** So many hits of the search are rescored, beside those that confirmed questions point at. */
export const RESCORED = 200;
/** What was learned is kept for so many scopes. */
const MOST_HELD = 100;

interface Held {
  readonly revision: string;
  readonly learned: Promise<Learned | undefined>;
}

const heldByPort = new WeakMap<ConfirmedQuestions, Map<string, Held>>();

/** What the confirmed questions of a scope have taught, learned anew whenever they change; nothing where there are none. */
export async function learnedFor(inquiry: Inquiry): Promise<Learned | undefined> {
  const { ports, trace } = inquiry;
  const { confirmed } = ports;
  if (!confirmed || trace.isLeftOut("confirmed")) return undefined;
  const learned = await heldOrLearned(confirmed, inquiry);
  if (learned)
    trace.note("confirmed", {
      zh: `学自 ${learned.questions} 个已确认的问题（${learned.way}）。`,
      en: `Learned from ${learned.questions} confirmed questions (${learned.way}).`,
    });
  return learned;
}

async function heldOrLearned(confirmed: ConfirmedQuestions, inquiry: Inquiry): Promise<Learned | undefined> {
  const held = heldByPort.get(confirmed) ?? new Map<string, Held>();
  heldByPort.set(confirmed, held);
  const [key, revision] = [keyOf(inquiry), await confirmed.revision(inquiry.scope)];
  const known = held.get(key);
  if (known?.revision === revision) return known.learned;
  if (held.size >= MOST_HELD) held.clear();
  const learned = learnFrom(confirmed, inquiry);
  held.set(key, { revision, learned });
  learned.catch(() => held.delete(key));
  return learned;
}

async function learnFrom(confirmed: ConfirmedQuestions, inquiry: Inquiry): Promise<Learned | undefined> {
  const { question, scope, ports } = inquiry;
  const pairs = await confirmed.pairs(scope);
  const versionIds = [...new Set(pairs.map(({ versionId }) => versionId))];
  const documents = await ports.catalogue.outlines(versionIds, question.principal);
  const readable = pairs.flatMap((pair): WorkPair[] => {
    const document = documents.get(pair.versionId);
    return document ? [{ ...pair, work: workOf(document.version) }] : [];
  });
  if (readable.length === 0) return undefined;
  const plain = { ...question, filters: {}, history: false };
  return learn(readable, async (text, recollection) => {
    const trace = createTrace(ports);
    const asked = { ...inquiry, question: { ...plain, text }, asOf: ports.clock.today(), trace };
    return (await findHits(asked, { limit: 1, depth: RESCORED, recollection })).hits;
  });
}

/** All that decides which pairs may be read. */
function keyOf({ scope: { principal, vertical, collections } }: { readonly scope: Scope }): string {
  const { tenant, labels, verticals } = principal;
  const held = labels === "all" ? labels : labels.toSorted();
  return JSON.stringify([tenant, held, verticals?.toSorted() ?? "all", vertical, collections]);
}
