import type { NamedDocument, Principal } from "@guildhall/core";
import { corporaOf, labelsHeld, type Storage } from "@guildhall/storage";
import { titleKey } from "@guildhall/text";

/** Keys of all names in some corpora, ready to be sought in a text. They leave this file only through `namesIn`. */
export interface NamesIndex {
  readonly keys: ReadonlySet<string>;
  /** Lengths of the names that begin with these two characters, longest first. */
  readonly lengthsByBeginning: ReadonlyMap<string, readonly number[]>;
}

interface NameScope {
  readonly vertical: string;
  readonly collections: readonly string[];
}

const SHORTEST_NAME = 2;

export async function readNames(storage: Storage, scope: NameScope, principal: Principal): Promise<NamesIndex> {
  const corpora = corporaOf(principal, scope.vertical, scope.collections);
  // One row, for each that crosses into JavaScript costs some 12 µs, and there may be a hundred thousand names.
  const [row] = await storage.all<{ keys: string }>(
    `select json_group_array(name_key) as keys from (
       select distinct name_key from names where corpus_id in ${corpora.sql} and length(name_key) >= ${SHORTEST_NAME})`,
    corpora.parameters,
  );
  const keys = JSON.parse(row?.keys ?? "[]") as readonly string[];
  const lengths = new Map<string, Set<number>>();
  for (const key of keys) {
    const beginning = key.slice(0, SHORTEST_NAME);
    lengths.set(beginning, (lengths.get(beginning) ?? new Set()).add(key.length));
  }
  return {
    keys: new Set(keys),
    lengthsByBeginning: new Map(
      [...lengths].map(([beginning, of]) => [beginning, [...of].toSorted((left, right) => right - left)]),
    ),
  };
}

/**
 * The longest names in the text, left to right, none inside another. A name that only hidden documents bear is passed
 * over as if it were not there, so that it cannot hide a shorter one.
 */
export async function namesIn(
  text: string,
  index: NamesIndex,
  storage: Storage,
  scope: NameScope,
  principal: Principal,
): Promise<readonly NamedDocument[]> {
  const hidden = new Set<string>();
  const sought = keyOfText(text);
  for (;;) {
    const keys = keysIn(sought, index, hidden);
    const named = await documentsNamed(keys, storage, scope, principal);
    const invisible = keys.filter((key) => !named.has(key));
    if (invisible.length === 0) return keys.flatMap((key) => named.get(key) ?? []);
    for (const key of invisible) hidden.add(key);
  }
}

/** A text as names are sought in it: its key, and where blanks stood, which the key has not. */
interface SoughtText {
  readonly folded: string;
  readonly blankBefore: ReadonlySet<number>;
}

function keyOfText(text: string): SoughtText {
  let folded = "";
  const blankBefore = new Set<number>();
  for (const part of text.split(/\s+/)) {
    folded += titleKey(part);
    blankBefore.add(folded.length);
  }
  return { folded, blankBefore };
}

function keysIn(
  sought: SoughtText,
  { keys, lengthsByBeginning }: NamesIndex,
  hidden: ReadonlySet<string>,
): readonly string[] {
  const { folded } = sought;
  const found = new Set<string>();
  let at = 0;
  while (at < folded.length) {
    const start = at;
    const isName = (length: number): boolean => {
      const key = folded.slice(start, start + length);
      return keys.has(key) && !hidden.has(key) && isWhole(sought, start, start + length);
    };
    const length = lengthsByBeginning.get(folded.slice(at, at + SHORTEST_NAME))?.find(isName);
    if (length !== undefined) found.add(folded.slice(at, at + length));
    at += length ?? 1;
  }
  return [...found];
}

const LETTER_OR_DIGIT = /[a-z0-9]/;

/** A name of Latin letters or digits does not begin or end inside a longer word: 600519 is not in 1600519. */
function isWhole({ folded, blankBefore }: SoughtText, start: number, end: number): boolean {
  const joinsAt = (at: number): boolean =>
    !blankBefore.has(at) && LETTER_OR_DIGIT.test(folded[at - 1] ?? "") && LETTER_OR_DIGIT.test(folded[at] ?? "");
  return !joinsAt(start) && !joinsAt(end);
}

/** The documents of these names that may be seen, by key. */
async function documentsNamed(
  keys: readonly string[],
  storage: Storage,
  scope: NameScope,
  principal: Principal,
): Promise<ReadonlyMap<string, NamedDocument>> {
  if (keys.length === 0) return new Map();
  const corpora = corporaOf(principal, scope.vertical, scope.collections);
  const labels = labelsHeld(principal);
  const rows = await storage.all<{ name_key: string; name: string; document_id: string; version_id: string }>(
    `select name_key, name, document_id, version_id from names join versions using (arrival)
     where names.corpus_id in ${corpora.sql} and name_key in (select value from json_each(?)) and ${labels.sql}
     order by name_key, name`,
    [...corpora.parameters, JSON.stringify(keys), ...labels.parameters],
  );
  return new Map(
    keys.flatMap((key) => {
      const ofKey = rows.filter((row) => row.name_key === key);
      const [first] = ofKey;
      if (!first) return [];
      const documentIds = [...new Set(ofKey.map((row) => row.document_id))].toSorted();
      const versionIds = [...new Set(ofKey.map((row) => row.version_id))].toSorted();
      return [[key, { name: first.name, documentIds, versionIds }] as const];
    }),
  );
}
