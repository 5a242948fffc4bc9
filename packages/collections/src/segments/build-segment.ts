import { forEachSearchWord } from "@guildhall/text";
import { fieldsOfPassage } from "../lexical/fields-of-passage.ts";
import { dimensionOf } from "../lexical/hash.ts";
import { MOST_REPETITIONS, MOST_WORDS } from "../lexical/lexical-vector.ts";
import { FIELDS, type Field } from "../lexical/weights.ts";
import { createDocumentsCollector, type DocumentsBlock } from "./documents-block.ts";
import { createPostingWriter, type EncodedBlocks } from "./posting-block.ts";
import { sortPairs } from "./radix-sort.ts";

export const MOST_PASSAGES = 65_536;
export const BLOCK_BYTES = 64 * 1024;

export interface BuiltSegment {
  readonly documents: DocumentsBlock;
  readonly postings: EncodedBlocks;
}

interface PassageWords {
  readonly passageId: string;
  readonly context: string;
  readonly text: string;
}

/** What a segment is made of: a version with the passages of it that go into this segment. */
export interface VersionPassages<Passage extends { readonly passageId: string } = PassageWords> {
  readonly versionId: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly passages: readonly Passage[];
}

/** An immutable piece of the index over the words of these versions. */
export function buildSegment(versions: readonly VersionPassages[]): BuiltSegment {
  return buildSegmentOf(versions, fieldsOfPassage);
}

/** The same over whatever `fieldsOf` takes from a passage. */
export function buildSegmentOf<Passage extends { readonly passageId: string }>(
  versions: readonly VersionPassages<Passage>[],
  fieldsOf: (title: string, passage: Passage) => Readonly<Record<Field, string>>,
): BuiltSegment {
  const collector = createDocumentsCollector(versions.reduce((sum, { passages }) => sum + passages.length, 0));
  const words = createWordList();
  const lengths = new Uint16Array(FIELDS.length);
  let ordinal = 0;
  for (const { versionId, title, labels, passages } of versions) {
    if (passages.length > 0) collector.addVersion(versionId, labels);
    for (const passage of passages) {
      const fields = fieldsOf(title, passage);
      for (const [field, name] of FIELDS.entries()) lengths[field] = words.add(field, fields[name], ordinal);
      collector.addPassage(passage.passageId, lengths);
      ordinal += 1;
    }
  }
  return { documents: collector.finish(), postings: words.postings() };
}

/** The words of all passages as (dimension, ordinal), in the order they stand. */
function createWordList() {
  let dimensions = new Uint32Array(1 << 16);
  let ordinals = new Uint16Array(1 << 16);
  let length = 0;
  return {
    /** Adds the words of a field, and says how many there are. */
    add(field: number, text: string, ordinal: number): number {
      if (text === "") return 0;
      const before = length;
      forEachSearchWord(text, (source, start, end) => {
        if (length === dimensions.length)
          [dimensions, ordinals] = [doubled(dimensions, Uint32Array), doubled(ordinals, Uint16Array)];
        dimensions[length] = dimensionOf(field, source, start, end);
        ordinals[length] = ordinal;
        length += 1;
      });
      return Math.min(length - before, MOST_WORDS);
    },
    postings(): EncodedBlocks {
      const sorted = sortPairs(dimensions, ordinals, length);
      const writer = createPostingWriter(BLOCK_BYTES);
      let at = 0;
      while (at < length) {
        const dimension = sorted.keys[at]!;
        if (at === 0 || sorted.keys[at - 1] !== dimension) writer.term(dimension);
        const ordinal = sorted.values[at]!;
        const first = at;
        while (at < length && sorted.keys[at] === dimension && sorted.values[at] === ordinal) at += 1;
        writer.posting(ordinal, Math.min(at - first, MOST_REPETITIONS));
      }
      return writer.finish();
    },
  };
}

function doubled<Numbers extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: Numbers,
  Kind: new (length: number) => Numbers,
): Numbers {
  const more = new Kind(numbers.length * 2);
  more.set(numbers);
  return more;
}
