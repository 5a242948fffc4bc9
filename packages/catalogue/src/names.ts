import type { NamedDocument, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";
import { titleKey } from "@guildhall/text";

/** The names of the documents that may be seen, ready to be sought in a text. */
export interface NamesIndex {
  readonly byKey: ReadonlyMap<string, NamedDocument>;
  /** Lengths of the names that begin with these two characters, longest first. */
  readonly lengthsByBeginning: ReadonlyMap<string, readonly number[]>;
}

const SHORTEST_NAME = 2;

export async function readNames(
  storage: Storage,
  scope: { readonly vertical: string; readonly collections: readonly string[] },
  principal: Principal,
): Promise<NamesIndex> {
  const corpora = corporaOf(principal, scope.vertical, scope.collections);
  const labels = labelsHeld(principal);
  const rows = await storage.all<{ name_key: string; name: string; document_id: string; version_id: string }>(
    `select name_key, name, document_id, version_id from names join versions using (arrival)
     where names.corpus_id in ${corpora.sql} and ${labels.sql} and length(name_key) >= ${SHORTEST_NAME} order by name_key, name`,
    [...corpora.parameters, ...labels.parameters],
  );
  const lengths = new Map<string, Set<number>>();
  const documents = new Map<string, { readonly name: string; readonly documentIds: Set<string>; readonly versionIds: Set<string> }>();
  for (const { name_key: key, name, document_id, version_id } of rows) {
    const held = documents.get(key) ?? { name, documentIds: new Set(), versionIds: new Set() };
    held.documentIds.add(document_id);
    held.versionIds.add(version_id);
    documents.set(key, held);
    const beginning = key.slice(0, SHORTEST_NAME);
    lengths.set(beginning, (lengths.get(beginning) ?? new Set()).add(key.length));
  }
  return {
    byKey: new Map(
      [...documents].map(([key, { name, documentIds, versionIds }]) => [key, { name, documentIds: [...documentIds].toSorted(), versionIds: [...versionIds].toSorted() }]),
    ),
    lengthsByBeginning: new Map(
      [...lengths].map(([beginning, of]) => [beginning, [...of].toSorted((left, right) => right - left)]),
    ),
  };
}

/** The longest names in the text, left to right, none inside another. */
export function namesIn(text: string, { byKey, lengthsByBeginning }: NamesIndex): readonly NamedDocument[] {
  const folded = titleKey(text);
  const found = new Set<NamedDocument>();
  let at = 0;
  while (at < folded.length) {
    const length = lengthsByBeginning
      .get(folded.slice(at, at + SHORTEST_NAME))
      ?.find((each) => byKey.has(folded.slice(at, at + each)) && isWhole(folded, at, at + each));
    const named = length === undefined ? undefined : byKey.get(folded.slice(at, at + length));
    if (named) found.add(named);
    at += named && length !== undefined ? length : 1;
  }
  return [...found];
}

const LETTER_OR_DIGIT = /[a-z0-9]/;

/** A name of Latin letters or digits does not begin or end inside a longer word: 600519 is not in 1600519. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (left: string | undefined, right: string | undefined): boolean =>
    LETTER_OR_DIGIT.test(left ?? "") && LETTER_OR_DIGIT.test(right ?? "");
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}
