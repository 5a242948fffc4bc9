import { type Principal, mayRead, type Scope } from "@guildhall/core";
import { describePlatform, type Runtime } from "@guildhall/runtime";
import { retrieve } from "@guildhall/retrieve";
import { searchWords } from "@guildhall/text";
import { verticals } from "@guildhall/verticals";
import { keeper, oneOf, type Random } from "./principals.ts";
import { questionAbout } from "./question-about.ts";
import type { Recorder } from "./recorder.ts";
import { COLLECTIONS, type InventedDocument, isVisible, VERTICALS, type World } from "./world.ts";

/** What a port gave, what the asker had typed, and where it disagrees with the brute force over the list of documents. */
export interface Probed {
  readonly given: unknown;
  readonly typed?: string;
  readonly wrong: readonly string[];
}

interface Probing {
  readonly runtime: Runtime;
  readonly world: World;
  readonly principal: Principal;
  readonly random: Random;
  readonly recorder: Recorder;
  /** A document picked at random, seen or unseen, held or gone. */
  readonly target: InventedDocument;
}

type Probe = (probing: Probing) => Promise<Probed>;

/** Every public port that reads documents, asked at random. */
export const probes: Readonly<Record<string, Probe>> = {
  async search({ runtime, principal, random, target }) {
    const question = questionAbout(target, random);
    const closed = question.verticals.some((id) => !mayRead(principal, id));
    const results = await outcomeOf(runtime.search(question, principal, 1 + Math.floor(random() * 20)));
    if (!Array.isArray(results)) return { given: results, typed: question.text, wrong: closed ? [] : ["refused"] };
    const found = (results as Awaited<ReturnType<Runtime["search"]>>).flatMap(({ vertical, retrieved }) =>
      retrieved.passages.map(({ document: { version } }) => ({ vertical: vertical.id, version })),
    );
    const wrong = [
      ...(closed ? ["a closed vertical was searched"] : []),
      ...found
        .filter(
          ({ vertical, version }) => version.corpus.vertical !== vertical || !question.verticals.includes(vertical),
        )
        .map(() => "a hit of another vertical"),
      ...found
        .filter(({ version }) => question.collections?.includes(version.corpus.collection) === false)
        .map(() => "a hit of another collection"),
      ...found
        .filter(
          ({ version }) =>
            question.filters?.["region"] !== undefined && version.facts.region !== question.filters["region"],
        )
        .map(() => "a hit beside the filter"),
    ];
    return { given: results, typed: question.text, wrong };
  },
  async ask({ runtime, world, principal, random, target }) {
    const { filters: _, ...question } = questionAbout(target, random);
    const closed = question.verticals.some((id) => !mayRead(principal, id));
    const answer = await outcomeOf(runtime.ask(question, principal));
    if (!isAnswer(answer)) return { given: answer, typed: question.text, wrong: closed ? [] : ["refused"] };
    const searched = seenIn(world, principal, question.verticals, question.collections);
    const wrong = [
      ...(closed ? ["a closed vertical was asked"] : []),
      ...(answer.searched && answer.searched.documents !== searched.length
        ? ["searched another number of documents"]
        : []),
      ...answer.citations
        .filter(({ vertical }) => !question.verticals.includes(vertical))
        .map(() => "cites another vertical"),
    ];
    return { given: answer, typed: question.text, wrong };
  },
  async rerank({ runtime: { collection, catalogue, clock }, principal, random, target, recorder: { reranker } }) {
    const { text } = questionAbout(target, random);
    const question = {
      text,
      verticals: [target.vertical],
      collections: COLLECTIONS,
      filters: {},
      history: true,
      principal,
    };
    const vertical = verticals.find(({ id }) => id === target.vertical)!;
    const ports = { collection, catalogue, clock, reranker };
    return { given: await outcomeOf(retrieve(question, vertical, ports, 10)), typed: text, wrong: [] };
  },
  async list({ runtime, world, principal, random }) {
    const vertical = oneOf(
      VERTICALS.filter((id) => mayRead(principal, id)),
      random,
    );
    const collection = random() < 0.5 ? oneOf(COLLECTIONS, random) : undefined;
    const where = { ...(vertical ? { vertical } : {}), ...(collection ? { collection } : {}) };
    const documents = [];
    for (let after: string | undefined; ;) {
      const page = await runtime.catalogue.list({ ...where, limit: 7, ...(after ? { after } : {}) }, principal);
      documents.push(...page.documents);
      after = page.next;
      if (after === undefined) break;
    }
    const expected = seenIn(world, principal, vertical ? [vertical] : [], collection ? [collection] : undefined);
    return {
      given: documents,
      wrong: differing(
        documents.map(({ version }) => version.documentId),
        expected,
      ),
    };
  },
  async count({ runtime, world, principal, random }) {
    const vertical = oneOf(VERTICALS, random);
    if (!mayRead(principal, vertical)) {
      const refused = await outcomeOf(runtime.catalogue.count({ vertical }, principal));
      return { given: refused, wrong: isRefused(refused) ? [] : ["counted a closed vertical"] };
    }
    const collections = random() < 0.5 ? [oneOf(COLLECTIONS, random)] : undefined;
    const counted = await runtime.catalogue.count({ vertical, ...(collections ? { collections } : {}) }, principal);
    const expected = seenIn(world, principal, [vertical], collections);
    const versions = expected.flatMap((document) => document.versions).length;
    const names = await runtime.catalogue.collections(vertical, principal);
    const namesExpected = [...new Set(seenIn(world, principal, [vertical]).map(({ collection }) => collection))];
    const wrong = [
      ...(counted.documents === expected.length && counted.versions === versions
        ? []
        : [`counts ${counted.documents}/${counted.versions}, not ${expected.length}/${versions}`]),
      ...(names.toSorted().join() === namesExpected.toSorted().join() ? [] : ["other names of collections"]),
    ];
    return { given: { counted, names }, wrong };
  },
  async describe({ runtime, world, principal }) {
    const { verticals } = await describePlatform(runtime, principal);
    const wrong = verticals.flatMap(({ id, documents, collections }) => {
      const expected = seenIn(world, principal, [id]);
      const ofCollections = collections.reduce((total, each) => total + each.documents, 0);
      return documents === expected.length && ofCollections === documents && mayRead(principal, id)
        ? []
        : [`describes ${id} otherwise`];
    });
    return { given: verticals, wrong };
  },
  async named({ runtime, principal, target }) {
    const { title } = target.versions.at(-1)!;
    const scope = { vertical: target.vertical, collections: [target.collection] };
    const named = await outcomeOf(runtime.catalogue.named(`《${title}》怎么说？`, scope, principal));
    if (!Array.isArray(named))
      return { given: named, typed: title, wrong: mayRead(principal, target.vertical) ? ["refused"] : [] };
    const ids = (named as Awaited<ReturnType<Runtime["catalogue"]["named"]>>).flatMap(({ documentIds }) => documentIds);
    return { given: named, typed: title, wrong: differing(ids, isVisible(target, principal) ? [target] : []) };
  },
  async read({ runtime, principal, target, random }) {
    const { catalogue, originals } = runtime;
    const { versionId } = oneOf(target.versions, random);
    const given = await Promise.all([
      catalogue.history(target.documentId, principal),
      catalogue.current([target.documentId], principal),
      catalogue.versions([versionId], principal),
      catalogue.outlines([versionId], principal),
      catalogue.canonicalText(versionId, principal),
      catalogue.reading(versionId, principal),
      catalogue.original(versionId, principal),
      originals.held([versionId], principal),
    ]);
    const [history, current, versions, outlines, text, reading, original, held] = given;
    const many = [
      history.length,
      current.size,
      versions.size,
      outlines.size,
      text ? 1 : 0,
      reading ? 1 : 0,
      original ? 1 : 0,
      held.size,
    ];
    const expected = isVisible(target, principal)
      ? [target.versions.length, 1, 1, 1, 1, 1, 1, 1]
      : [0, 0, 0, 0, 0, 0, 0, 0];
    return { given, wrong: many.join() === expected.join() ? [] : [`read ${many.join()}, not ${expected.join()}`] };
  },
  async copies({ runtime, principal, target }) {
    const held = await runtime.catalogue.current([target.documentId], keeper(target.tenant));
    const sha256 = held.get(target.documentId)?.sha256 ?? "0";
    const corpus = { tenant: target.tenant, vertical: target.vertical, collection: target.collection };
    const given = await runtime.catalogue.withSha256([sha256], corpus, principal);
    const ids = [...given.values()].flat().map(({ documentId }) => documentId);
    return { given, wrong: differing(ids, isVisible(target, principal) ? [target] : []) };
  },
  async index({ runtime, world, principal, target, random }) {
    const scope = scopeOf(principal, target);
    const { secret, versionId } = oneOf(target.versions, random);
    const words = searchWords(secret).map((word) => ({ word, weight: 1 }));
    const { collection } = runtime;
    const asked = [`${target.versions[0]!.title}第2条`, target.versions.at(-1)!.title];
    if (!mayRead(principal, target.vertical)) {
      const refused = await Promise.all([
        outcomeOf(collection.containing(words, scope, 5)),
        outcomeOf(collection.rarity([secret], scope)),
        outcomeOf(collection.size(scope)),
        outcomeOf(collection.identified(asked, scope)),
      ]);
      return { given: refused, wrong: refused.every(isRefused) ? [] : ["searched a closed vertical"] };
    }
    const [hits, narrowed, identified, size] = await Promise.all([
      collection.containing(words, scope, 500),
      collection.containing(words, { ...scope, versionIds: [versionId] }, 500),
      collection.identified(asked, scope),
      collection.size(scope),
    ]);
    const passages = await collection.passages(
      [...hits, ...narrowed].map(({ passageId }) => passageId),
      scope,
    );
    const isSeen = isVisible(target, principal);
    const expected = seenIn(world, principal, [target.vertical], [target.collection]);
    const live = expected.flatMap(({ versions }) => versions).reduce((total, version) => total + version.passages, 0);
    const wrong = [
      ...(hits.some((hit) => hit.versionId === versionId) === isSeen
        ? []
        : [isSeen ? "does not find what is held" : "finds what is hidden"]),
      ...(narrowed.length > 0 === isSeen ? [] : ["narrowing by version shows or hides it"]),
      ...(size.passages === live ? [] : [`holds ${size.passages} passages, not ${live}`]),
    ];
    return { given: { hits, narrowed, identified, passages }, typed: secret, wrong };
  },
};

function scopeOf(principal: Principal, { vertical, collection }: InventedDocument): Scope {
  return { principal, vertical, collections: [collection] };
}

/** The documents that a brute force finds: an empty list of verticals is all of them. */
function seenIn(
  { documents }: World,
  principal: Principal,
  verticals: readonly string[],
  collections?: readonly string[],
): readonly InventedDocument[] {
  return documents.filter(
    (document) =>
      isVisible(document, principal) &&
      (verticals.length === 0 || verticals.includes(document.vertical)) &&
      (collections === undefined || collections.includes(document.collection)),
  );
}

function differing(documentIds: readonly string[], expected: readonly InventedDocument[]): readonly string[] {
  const found = [...new Set(documentIds)].toSorted().join();
  const wanted = expected
    .map(({ documentId }) => documentId)
    .toSorted()
    .join();
  return found === wanted && documentIds.length === expected.length
    ? []
    : ["names other documents than the brute force"];
}

/** What came, or the error in its place: an error may tell too much as well. */
async function outcomeOf(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => error);
}

function isRefused(outcome: unknown): boolean {
  return outcome instanceof Error && "code" in outcome && outcome.code === "access/other_vertical";
}

function isAnswer(outcome: unknown): outcome is Awaited<ReturnType<Runtime["ask"]>> {
  return !(outcome instanceof Error);
}
