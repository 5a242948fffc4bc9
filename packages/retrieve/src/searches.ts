import { type Hit, isPlatformError, type Reason } from "@guildhall/core";
import type { RankedList } from "./fuse.ts";
import { withinFacts } from "./facts.ts";
import type { Recollection } from "./learned/experience.ts";
import { associated, besideRemembered, remembered } from "./learned/remember.ts";
import { withinNamed } from "./named.ts";
import { withinOutright } from "./outright.ts";
import type { Inquiry } from "./rank.ts";
import type { Understood, Words } from "./understand.ts";

/** So much deeper words are searched when there is something to rescore: what is remembered, words may find late. */
const DEEPER = 3;

/** The ways a question is searched. Each gives a ranked list; their scores do not compare. */
export interface Searches {
  lexical(depth: number): Promise<readonly Hit[]>;
  /** All of them, and whether a deeper search could find more. */
  all(
    understood: Understood,
    depth: number,
  ): Promise<{ readonly lists: readonly RankedList[]; readonly isExhausted: boolean }>;
}

/** What is remembered of confirmed questions joins with no weight of its own: rescoring gives it its place. */
export function searchesOf(inquiry: Inquiry, { text, words }: Words, recollection?: Recollection): Searches {
  const { question, vertical, scope, ports, trace } = inquiry;
  const { collection, embedder } = ports;
  let searched: { readonly depth: number; readonly hits: Promise<readonly Hit[]> } | undefined;
  let embedded: Promise<Float32Array | undefined> | undefined;
  let saidOutright: Promise<RankedList> | undefined;

  function lexical(depth: number): Promise<readonly Hit[]> {
    if (trace.isLeftOut("lexical")) return Promise.resolve([]);
    const deep = recollection ? depth * DEEPER : depth;
    if (searched?.depth !== depth)
      searched = { depth, hits: trace.step("lexical", () => collection.containing(words, scope, deep)) };
    return searched.hits;
  }

  async function dense(depth: number): Promise<readonly Hit[]> {
    if (!embedder || trace.isLeftOut("dense")) return [];
    embedded ??= embedder.embed([question.text], "question").then(([embedding]) => embedding);
    const embedding = await embedded;
    if (!embedding) return [];
    return trace.step("dense", () => collection.nearest(embedding, scope, depth).catch(nothingThere));
  }

  async function identified({ identifiers }: Understood): Promise<RankedList> {
    if (identifiers.length === 0 || trace.isLeftOut("identifiers")) return { weight: 1, hits: [] };
    const hits = await trace.step("identifiers", () => collection.identified(identifiers, scope));
    return {
      weight: 1,
      hits: hits.map((hit) => ({ ...hit, reason: { step: "identifiers", identifier: hit.identifier } })),
    };
  }

  /** Passages that say a document's number outright, wherever the pairs it is written with may stand. */
  async function mentioning({ numbers }: Understood, depth: number): Promise<RankedList> {
    if (numbers.length === 0 || trace.isLeftOut("identifiers")) return { weight: 0, hits: [] };
    const name = numbers.map(({ word }) => word).join(" ");
    const hits = await collection.containing(numbers, scope, depth);
    return { weight: 1, hits: hits.map((hit) => ({ ...hit, reason: { step: "names", name } })) };
  }

  async function named(understood: Understood, depth: number): Promise<RankedList> {
    if (understood.named.length === 0 || trace.isLeftOut("names")) return { weight: 0, hits: [] };
    return trace.step("names", () => withinNamed(understood, scope, collection, depth));
  }

  /** The names of things that no list holds, told by how they end. They are the same however deep words are searched. */
  function outright(): Promise<RankedList> {
    const { nameEndings = [] } = vertical.vocabulary;
    if (trace.isLeftOut("names")) return Promise.resolve({ weight: 0, hits: [] });
    saidOutright ??= withinOutright(text, nameEndings, scope, collection);
    return saidOutright;
  }

  async function factual(understood: Understood, depth: number): Promise<readonly RankedList[]> {
    if (understood.named.length === 0 || trace.isLeftOut("facts")) return [];
    let lists: readonly RankedList[] = [];
    await trace.step("facts", async () => {
      lists = await withinFacts(understood, inquiry, depth);
      return lists.flatMap(({ hits }) => hits);
    });
    return lists;
  }

  return {
    lexical,
    async all(understood, depth) {
      const [byNumber, byMention, byWords, byMeaning, byName, byThing, byFacts, byAssociation, byPlace] =
        await Promise.all([
          identified(understood),
          mentioning(understood, depth),
          lexical(depth),
          dense(depth),
          named(understood, depth),
          outright(),
          factual(understood, depth),
          associated(recollection, inquiry),
          besideRemembered(recollection, inquiry),
        ]);
      const byMemory = remembered(recollection);
      const besides = new Set([...byMemory, ...byAssociation, ...byPlace].map(({ passageId }) => passageId));
      const hits = byWords.flatMap((hit, rank) =>
        rank < depth || besides.has(hit.passageId) ? [withPlace(hit, rank, "lexical")] : [],
      );
      return {
        lists: [
          byNumber,
          byMention,
          { weight: 1, hits },
          ranked(byMeaning, "dense"),
          byName,
          byThing,
          ...byFacts,
          { ...ranked(byMemory, "confirmed"), weight: 0 },
          { ...ranked(byAssociation, "associated"), weight: 0 },
          { ...ranked(byPlace, "beside"), weight: 0 },
        ],
        isExhausted: byWords.length < depth && byMeaning.length < depth,
      };
    },
  };
}

/** A corpus without one embedding is empty: that passages have theirs is made sure when a folder is opened. */
function nothingThere(error: unknown): readonly Hit[] {
  if (isPlatformError(error) && error.code === "collection/no_embeddings") return [];
  throw error;
}

type RankedStep = "lexical" | "dense" | "confirmed" | "associated" | "beside";

function ranked(hits: readonly Hit[], step: RankedStep): RankedList {
  return { weight: 1, hits: hits.map((hit, rank) => withPlace(hit, rank, step)) };
}

function withPlace(hit: Hit, rank: number, step: RankedStep) {
  return { ...hit, reason: { step, rank, score: hit.score } satisfies Reason };
}
