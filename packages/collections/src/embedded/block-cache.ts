import type { Storage } from "@guildhall/storage";
import { decodePostings, lowerBound } from "../segments/posting-block.ts";
import type { LoadedBlock, SegmentView } from "./segment-view.ts";

/** Where a dimension would stand: the number of the only block that may hold it, or 0 when none can. */
export function blockOf({ firstDimensions }: SegmentView, dimension: number): number {
  const after = lowerBound(firstDimensions, dimension);
  return firstDimensions[after] === dimension ? after + 1 : after;
}

export interface BlockCache {
  /** Loads the blocks that hold these dimensions. False when a merge has taken one of the segments away. */
  load(segments: readonly SegmentView[], dimensions: readonly number[]): Promise<boolean>;
  /** Loads block after block of these segments while there is room. */
  warm(segments: readonly SegmentView[]): Promise<void>;
}

/** Blocks read at a time when warming. */
const WARM_BLOCKS = 64;

/** Posting blocks in memory, those used longest ago given up first. */
export function createBlockCache(storage: Storage, mostBytes: number): BlockCache {
  const kept = new Map<LoadedBlock, { readonly segment: SegmentView; readonly number: number }>();
  let bytes = 0;
  let tick = 0;

  function keep(segment: SegmentView, number: number, data: ArrayBuffer): void {
    if (segment.blocks[number]) return;
    const block = loadedBlock(data, tick);
    segment.blocks[number] = block;
    kept.set(block, { segment, number });
    bytes += block.bytes;
  }

  function giveUpBlock(block: LoadedBlock): void {
    kept.delete(block);
    bytes -= block.bytes;
  }

  /** Blocks of segments that were merged away, then those used longest ago. Gives up a tenth at once, so that it does not happen at each search. Never what the present search uses. */
  function giveUp(): void {
    for (const [block, { segment, number }] of kept) if (segment.blocks[number] !== block) giveUpBlock(block);
    if (bytes <= mostBytes) return;
    const oldestFirst = [...kept].toSorted(([left], [right]) => left.lastUsed - right.lastUsed);
    for (const [block, { segment, number }] of oldestFirst) {
      if (bytes <= mostBytes * 0.9 || block.lastUsed === tick) return;
      segment.blocks[number] = undefined;
      giveUpBlock(block);
    }
  }

  /** Reads these blocks; says whether all of them are still there. */
  async function read(missing: readonly (readonly [SegmentView, number])[]): Promise<boolean> {
    const segmentById = new Map(missing.map(([segment]) => [segment.segmentId, segment]));
    const rows = await storage.all<{ segment_id: number; block: number; bytes: ArrayBuffer }>(
      "select segment_id, block, bytes from json_each(?) wanted join segment_blocks on segment_id = wanted.value->>0 and block = wanted.value->>1",
      [JSON.stringify(missing.map(([{ segmentId }, number]) => [segmentId, number]))],
    );
    for (const row of rows) {
      const segment = segmentById.get(row.segment_id);
      if (segment) keep(segment, row.block, row.bytes);
    }
    return rows.length === missing.length;
  }

  return {
    async warm(segments) {
      const missing = segments.flatMap((segment) =>
        Array.from(segment.firstDimensions, (_, at) => [segment, at + 1] as const).filter(
          ([, number]) => !segment.blocks[number],
        ),
      );
      for (let at = 0; at < missing.length && bytes < mostBytes * 0.9; at += WARM_BLOCKS) {
        await read(missing.slice(at, at + WARM_BLOCKS));
      }
    },
    async load(segments, dimensions) {
      tick += 1;
      const missing: (readonly [SegmentView, number])[] = [];
      for (const segment of segments) {
        const wanted = new Set<number>();
        for (const dimension of dimensions) {
          const number = blockOf(segment, dimension);
          const block = segment.blocks[number];
          if (block) block.lastUsed = tick;
          else if (number > 0) wanted.add(number);
        }
        for (const number of wanted) missing.push([segment, number]);
      }
      if (missing.length === 0) return true;
      const areThere = await read(missing);
      giveUp();
      return areThere;
    },
  };
}

/** A block as searches use it. */
export function loadedBlock(data: ArrayBuffer, tick = 0): LoadedBlock {
  const postings = decodePostings(data);
  const terms = postings.dimensions.length;
  const impacts = new Float32Array(postings.ordinals.length);
  return {
    ...postings,
    impacts,
    impactsOf: new Uint8Array(terms),
    live: new Int32Array(terms).fill(-1),
    averagesEpoch: -1,
    deadEpoch: -1,
    bytes: data.byteLength + impacts.byteLength + terms * 5,
    lastUsed: tick,
  };
}
