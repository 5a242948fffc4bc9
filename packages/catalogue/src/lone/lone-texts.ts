import { type DocumentFacts, mayRead, maySee, type Principal, type VersionOutline } from "@guildhall/core";
import { intervalOf } from "../lineage.ts";
import { createIdTable, isId } from "./id-table.ts";
import type { CorpusRow, LoneRow } from "./lone-rows.ts";

/** Versions that stand alone, in memory: whoever asks, nothing but itself decides how long each counts. */
export interface LoneTexts {
  readonly count: number;
  readonly bytes: number;
  add(rows: readonly LoneRow[]): void;
  /** The outline of a version that is held here and that the principal may see. */
  outline(versionId: string, principal: Principal): VersionOutline | undefined;
}

/** What a held version costs beside its texts: ids, and places in lists. */
const BYTES_A_VERSION = 120;
/** Outlines kept once they were asked for, .5 kB each. */
const MOST_OUTLINES = 50_000;
/** Titles and facts that were met lately, to hold equal ones once. */
const MOST_SHARED = 1000;

export function createLoneTexts(corpora: readonly CorpusRow[]): LoneTexts {
  const corpusById = new Map(corpora.map((corpus) => [corpus.corpus_id, corpus]));
  const versions = createIdTable();
  // The document of each version, under the same number: it has no other.
  const documents = createIdTable();
  const titles: string[] = [];
  const factsOf: string[] = [];
  const placeOfVersion: number[] = [];
  const outlines = new Map<number, VersionOutline>();
  const places: { readonly corpus: CorpusRow | undefined; readonly labels: readonly string[] }[] = [];
  const placeByName = new Map<string, number>();
  const shared = new Map<string, string>();
  let bytes = 0;

  function held(text: string): string {
    const same = shared.get(text);
    if (same !== undefined) return same;
    bytes += text.length * 2;
    if (shared.size >= MOST_SHARED) shared.clear();
    shared.set(text, text);
    return text;
  }

  /** A corpus with a set of labels: all that decides who may see a version. */
  function placeOf(corpusId: number, labels: string): number {
    const name = `${corpusId} ${labels}`;
    const known = placeByName.get(name);
    if (known !== undefined) return known;
    placeByName.set(name, places.length);
    return places.push({ corpus: corpusById.get(corpusId), labels: JSON.parse(labels) as readonly string[] }) - 1;
  }

  function isSeen(place: number, principal: Principal): boolean {
    const { corpus, labels } = places[place]!;
    return corpus?.tenant === principal.tenant && mayRead(principal, corpus.vertical) && maySee(principal, labels);
  }

  return {
    get count() {
      return titles.length;
    },
    get bytes() {
      return bytes;
    },
    add(rows) {
      for (const [versionId, documentId, corpusId, title, facts, labels] of rows) {
        if (!isId(documentId) || versions.add(versionId) === undefined) continue;
        documents.add(documentId);
        titles.push(held(title));
        factsOf.push(held(facts));
        placeOfVersion.push(placeOf(corpusId, labels));
        bytes += BYTES_A_VERSION;
      }
    },
    outline(versionId, principal) {
      const number = versions.find(versionId);
      if (number === undefined || !isSeen(placeOfVersion[number]!, principal)) return undefined;
      const known = outlines.get(number);
      if (known) return known;
      const outline = outlineOf(versionId, documents.at(number), titles[number]!, factsOf[number]!);
      if (outlines.size >= MOST_OUTLINES) outlines.clear();
      outlines.set(number, outline);
      return outline;
    },
  };
}

function outlineOf(versionId: string, documentId: string, title: string, json: string): VersionOutline {
  const facts = JSON.parse(json) as DocumentFacts;
  const interval = intervalOf({ versionId, documentId, title, titleKey: "", facts, arrival: 0 }, [], []);
  return { version: { versionId, documentId, title, facts }, interval, isCurrent: true };
}
