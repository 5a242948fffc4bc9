import type { DocumentsBlock } from "../segments/documents-block.ts";
import type { PostingBlock } from "../segments/posting-block.ts";
import type { ConfirmedPlaces } from "./confirmed-index.ts";

/** A posting block in memory, with what a search works out once for each of its terms. */
export interface LoadedBlock extends PostingBlock {
  /** BM25 saturation of each posting, worked out term by term. */
  readonly impacts: Float32Array;
  /** Number of the field plus one for which a term's impacts stand; 0: not yet. */
  readonly impactsOf: Uint8Array;
  /** Postings of live passages for each term; -1: not counted yet. */
  readonly live: Int32Array;
  /** The state of means and of dead passages that `impacts` and `live` were worked out for. */
  averagesEpoch: number;
  deadEpoch: number;
  readonly bytes: number;
  lastUsed: number;
}

/** A segment as a process knows it: all of it that every search needs, and the blocks that some search needed. */
export interface SegmentView {
  readonly segmentId: number;
  readonly seq: number;
  readonly bytes: number;
  readonly firstDimensions: Uint32Array;
  readonly documents: DocumentsBlock;
  readonly passages: number;
  /** 1 for each version that was removed or replaced since. */
  readonly deadVersions: Uint8Array;
  deadPassages: number;
  deadEpoch: number;
  /** By block number. */
  readonly blocks: (LoadedBlock | undefined)[];
  /** What the length of each passage costs, by field. */
  costs: readonly (Float32Array | undefined)[];
  costsEpoch: number;
  /** Where the passages stand that have confirmed questions, found when first asked for. */
  confirmedPlaces: ConfirmedPlaces | undefined;
  /** Number of each version by its id, made when first asked for. */
  numbersByVersion: ReadonlyMap<string, number> | undefined;
}

export function createSegmentView(
  row: {
    readonly segmentId: number;
    readonly seq: number;
    readonly bytes: number;
    readonly firstDimensions: Uint32Array;
  },
  documents: DocumentsBlock,
): SegmentView {
  return {
    ...row,
    documents,
    passages: documents.versionOfPassage.length,
    deadVersions: new Uint8Array(documents.labelSetOfVersion.length),
    deadPassages: 0,
    deadEpoch: 0,
    blocks: [],
    costs: [],
    costsEpoch: -1,
    confirmedPlaces: undefined,
    numbersByVersion: undefined,
  };
}

/** Passages of dead versions, counted anew. */
export function countDead(segment: SegmentView): void {
  let dead = 0;
  for (const version of segment.documents.versionOfPassage) dead += segment.deadVersions[version] ?? 0;
  segment.deadPassages = dead;
  segment.deadEpoch += 1;
}

/** A mark for each version of the segment that is one of these. */
export function markVersions(segment: SegmentView, versionIds: readonly string[]): Uint8Array {
  segment.numbersByVersion ??= numbered(segment.documents.versionIds);
  const marks = new Uint8Array(segment.deadVersions.length);
  for (const versionId of versionIds) {
    const number = segment.numbersByVersion.get(versionId.replaceAll("-", ""));
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}

function numbered(versionIds: Buffer): ReadonlyMap<string, number> {
  return new Map(
    Array.from({ length: versionIds.length / 16 }, (_, number) => [
      versionIds.toString("hex", number * 16, number * 16 + 16),
      number,
    ]),
  );
}
