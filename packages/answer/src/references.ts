import {
  type Catalogue,
  type Citation,
  type CitedReference,
  type CivilDate,
  type DocumentStructure,
  type DocumentVersion,
  type Draft,
  type Locator,
  type Principal,
  type Reference,
  type Span,
  type Standing,
  standingOf,
  type Vertical,
} from "@guildhall/core";
import { createCodePoints, titleKey } from "@guildhall/text";

export interface ReferencePorts {
  readonly catalogue: Catalogue;
  readonly principal: Principal;
  /** The day on which another document that is meant should count. */
  readonly asOf: CivilDate;
}

interface Opened {
  readonly version: DocumentVersion;
  readonly standing: Standing;
  readonly text: string;
  readonly structure: DocumentStructure;
}

/** Words of a place that is pointed to, at most; the whole stands in the document. */
const LONGEST_QUOTE = 400;
/** References of one quotation that are followed. */
const MOST = 12;

/** Gives a draft's citations their 款, 项 and 目, and what the words they quote point to; each is looked up once. */
export function createCompleting(
  verticals: readonly Vertical[],
  ports: ReferencePorts,
): (draft: Draft) => Promise<Draft> {
  const byVertical = new Map(
    verticals.flatMap((vertical) =>
      vertical.structureOf ? [[vertical.id, createReferences(vertical, ports)] as const] : [],
    ),
  );
  const completed = new Map<string, Promise<Citation>>();
  const complete = (citation: Citation): Promise<Citation> => {
    const key = JSON.stringify([citation.id, citation.versionId, citation.start, citation.end]);
    const held =
      completed.get(key) ?? byVertical.get(citation.vertical)?.completed(citation) ?? Promise.resolve(citation);
    completed.set(key, held);
    return held;
  };
  return async ({ sentences, citations }) => ({ sentences, citations: await Promise.all(citations.map(complete)) });
}

/** Follows the words of documents that point to other places, in the same document or in another that is held. */
export function createReferences(vertical: Vertical, { catalogue, principal, asOf }: ReferencePorts) {
  const opened = new Map<string, Promise<Opened | undefined>>();
  const named = new Map<string, Promise<string | undefined>>();

  function open(versionId: string): Promise<Opened | undefined> {
    const held = opened.get(versionId) ?? read(versionId);
    opened.set(versionId, held);
    return held;
  }

  async function read(versionId: string): Promise<Opened | undefined> {
    const [text, found] = await Promise.all([
      catalogue.canonicalText(versionId, principal),
      catalogue.versions([versionId], principal),
    ]);
    const document = found.get(versionId);
    if (text === undefined || !document || !vertical.structureOf) return undefined;
    const standing = standingOf(
      { interval: document.interval, facts: document.version.facts, isCurrent: document.isCurrent },
      vertical.validity.basis,
      asOf,
    );
    return { version: document.version, standing, text, structure: vertical.structureOf(text) };
  }

  /** The version that the name means on the day: one that counts, else one of unknown standing. */
  function versionNamed(title: string, collection: string): Promise<string | undefined> {
    const key = JSON.stringify([title, collection]);
    const held = named.get(key) ?? find(title, collection);
    named.set(key, held);
    return held;
  }

  async function find(title: string, collection: string): Promise<string | undefined> {
    const scope = { vertical: vertical.id, collections: [collection] };
    const [name] = await catalogue.named(title, scope, principal);
    // 《甲条例实施细则》 holds the name of 《甲条例》 and does not mean it.
    if (!name || titleKey(name.name) !== titleKey(title)) return undefined;
    const versions = [...(await catalogue.versions(name.versionIds, principal)).values()];
    const standings = versions.map(({ interval, isCurrent, version }) => ({
      versionId: version.versionId,
      documentId: version.documentId,
      isCurrent,
      ...standingOf({ interval, isCurrent, facts: version.facts }, vertical.validity.basis, asOf),
    }));
    const inForce = standings.filter(({ status }) => status === "in_force");
    const meant = inForce.length > 0 ? inForce : standings.filter(({ status }) => status === "unknown");
    // Two documents of one name, and nothing tells which is meant: neither is shown.
    if (new Set(meant.map(({ documentId }) => documentId)).size > 1) return undefined;
    return (meant.find(({ isCurrent }) => isCurrent) ?? meant[0])?.versionId;
  }

  async function follow(reference: Reference, from: Opened): Promise<CitedReference> {
    const { start, end, title, place } = reference;
    const words = createCodePoints(from.text).slice(start, end);
    const versionId = title === undefined ? undefined : await versionNamed(title, from.version.corpus.collection);
    const meant = title === undefined ? from : versionId === undefined ? undefined : await open(versionId);
    const span = title === undefined ? reference.target : meant?.structure.spanOf(place);
    return {
      words,
      start,
      end,
      ...(title === undefined ? {} : { title }),
      ...(meant === undefined || span === undefined ? {} : { target: targetOf(meant, span) }),
    };
  }

  return {
    /** What stands within the span and points elsewhere, each with the place that is meant. */
    async within(versionId: string, { start, end }: Span, most = MOST): Promise<readonly CitedReference[]> {
      const from = await open(versionId);
      if (!from) return [];
      const mentions = from.structure.references.filter((each) => start <= each.start && each.end <= end);
      return Promise.all(mentions.slice(0, most).map((mention) => follow(mention, from)));
    },
    /** A citation with its 款, 项 and 目, and with what its words point to. */
    async completed(citation: Citation): Promise<Citation> {
      const from = await open(citation.versionId);
      if (!from) return citation;
      const references = await this.within(citation.versionId, citation);
      return {
        ...citation,
        locator: citation.locator.kind === "article" ? locatorOf(from, citation) : citation.locator,
        ...(references.length === 0 ? {} : { references }),
      };
    },
  };
}

function targetOf(meant: Opened, span: Span): NonNullable<CitedReference["target"]> {
  const { documentId, versionId, title } = meant.version;
  const quote = createCodePoints(meant.text)
    .slice(span.start, Math.min(span.end, span.start + LONGEST_QUOTE))
    .trimEnd();
  return {
    documentId,
    versionId,
    title,
    locator: locatorOf(meant, span),
    quote,
    start: span.start,
    end: span.start + createCodePoints(quote).length,
    standing: meant.standing,
  };
}

function locatorOf({ structure, text }: Opened, span: Span): Locator {
  const { start, end } = withoutSpace(text, span);
  const found = structure.placeOf({ start, end });
  if (!found) return { kind: "characters", start, end };
  const { paragraph, item, point } = found.place;
  return {
    kind: "article",
    path: found.path,
    article: found.label,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
    ...(point === undefined ? {} : { point }),
  };
}

/** The span without the white space at its ends, which belongs to no place. */
function withoutSpace(text: string, { start, end }: Span): Span {
  const words = createCodePoints(text).slice(start, end);
  const before = createCodePoints(words.slice(0, words.length - words.trimStart().length)).length;
  const after = createCodePoints(words.slice(words.trimEnd().length)).length;
  return { start: start + before, end: end - after };
}
