import type { Storage } from "@guildhall/storage";
import { buildSegmentOf, MOST_PASSAGES } from "../segments/build-segment.ts";
import { fieldsOfPassage } from "../lexical/fields-of-passage.ts";
import { loadedBlock } from "./block-cache.ts";
import { createSegmentView, type SegmentView } from "./segment-view.ts";

/**
 * The confirmed questions of a corpus as a process holds them: segments in memory that carry this field alone, made
 * from the stored questions whenever these change. So a confirmation writes a row and no segment, a withdrawal leaves
 * no trace in the ranking, and a rebuilt index needs nothing.
 */
export interface ConfirmedIndex {
  /** Changes whenever the active questions do. */
  readonly revision: string;
  /** Full but for the last. */
  readonly segments: readonly SegmentView[];
  readonly passages: number;
  /** Number of each passage by the bytes of its id. */
  readonly numberById: ReadonlyMap<string, number>;
  /** How these ids begin: most passages of a corpus are told apart by that. */
  readonly beginnings: ReadonlySet<number>;
}

/** Where the passages of a segment of the corpus stand that have confirmed questions. */
export interface ConfirmedPlaces {
  readonly index: ConfirmedIndex;
  /** Numbers of passages in the confirmed index, and their ordinals in the segment. */
  readonly numbers: Uint32Array;
  readonly ordinals: Uint16Array;
}

export const noneConfirmed: ConfirmedIndex = {
  revision: "",
  segments: [],
  passages: 0,
  numberById: new Map(),
  beginnings: new Set(),
};

const NO_VERSION = "00000000-0000-0000-0000-000000000000";

/** Of the ids of active rows: rows are added with rising ids and never come back, so their count and last id tell sets apart. */
export const CONFIRMED_REVISION = "count(*) || '/' || coalesce(max(row_id), 0)";

/** The index over the active questions of a corpus. */
export async function readConfirmed(storage: Storage, corpusId: number): Promise<ConfirmedIndex> {
  // One row, for each that crosses into JavaScript costs some 12 µs.
  const [row] = await storage.all<{ revision: string; pairs: string }>(
    `select ${CONFIRMED_REVISION} as revision, json_group_array(json_array(passage_id, question) order by row_id) as pairs
     from confirmed_questions where corpus_id = ? and is_active`,
    [corpusId],
  );
  const pairs = JSON.parse(row?.pairs ?? "[]") as readonly (readonly [passageId: string, question: string])[];
  return indexConfirmed(row?.revision ?? "", pairs);
}

/** A question that several people confirmed for a passage counts once. */
function indexConfirmed(revision: string, pairs: readonly (readonly [string, string])[]): ConfirmedIndex {
  const questionsByPassage = new Map<string, Set<string>>();
  for (const [passageId, question] of pairs)
    questionsByPassage.set(passageId, (questionsByPassage.get(passageId) ?? new Set()).add(question));
  const passages = [...questionsByPassage].map(([passageId, questions]) => ({ passageId, questions: [...questions] }));
  const chunks = Array.from({ length: Math.ceil(passages.length / MOST_PASSAGES) }, (_, at) =>
    passages.slice(at * MOST_PASSAGES, (at + 1) * MOST_PASSAGES),
  );
  const segments = chunks.map(segmentInMemory);
  const ids = segments.flatMap(({ documents: { passageIds }, passages: held }) =>
    Array.from({ length: held }, (_, ordinal) => passageIds.subarray(ordinal * 16, ordinal * 16 + 16)),
  );
  return {
    revision,
    segments,
    passages: passages.length,
    numberById: new Map(ids.map((id, number) => [id.toString("latin1"), number])),
    beginnings: new Set(ids.map((id) => id.readUInt32LE(0))),
  };
}

function segmentInMemory(
  passages: readonly { readonly passageId: string; readonly questions: readonly string[] }[],
): SegmentView {
  const version = { versionId: NO_VERSION, title: "", labels: [], passages };
  const { documents, postings } = buildSegmentOf([version], (_, { questions }) => ({
    ...fieldsOfPassage("", { context: "", text: "" }, questions),
    body: "",
  }));
  const { firstDimensions } = postings;
  const segment = createSegmentView({ segmentId: 0, seq: 0, bytes: 0, firstDimensions }, documents);
  for (const [at, block] of postings.blocks.entries())
    segment.blocks[at + 1] = loadedBlock(block.buffer as ArrayBuffer);
  return segment;
}

/** Finds the passages of a segment that have confirmed questions; once for each state of these. */
export function confirmedPlaces(segment: SegmentView, index: ConfirmedIndex): ConfirmedPlaces {
  if (segment.confirmedPlaces?.index !== index) segment.confirmedPlaces = findPlaces(segment, index);
  return segment.confirmedPlaces;
}

function findPlaces({ documents: { passageIds }, passages }: SegmentView, index: ConfirmedIndex): ConfirmedPlaces {
  const numbers: number[] = [];
  const ordinals: number[] = [];
  for (let ordinal = 0; ordinal < passages; ordinal += 1) {
    if (!index.beginnings.has(passageIds.readUInt32LE(ordinal * 16))) continue;
    const number = index.numberById.get(passageIds.toString("latin1", ordinal * 16, ordinal * 16 + 16));
    if (number === undefined) continue;
    numbers.push(number);
    ordinals.push(ordinal);
  }
  return { index, numbers: Uint32Array.from(numbers), ordinals: Uint16Array.from(ordinals) };
}
