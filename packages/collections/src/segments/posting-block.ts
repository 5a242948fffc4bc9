/**
 * Postings of neighbouring dimensions. Term t is dimension `dimensions[t]`; its passages are `ordinals[starts[t] ...
 * starts[t + 1])`, ascending, each with how often (at most 255 times) the word stands there.
 */
export interface PostingBlock {
  readonly dimensions: Uint32Array;
  readonly starts: Uint32Array;
  readonly ordinals: Uint16Array;
  readonly counts: Uint8Array;
}

const HEAD = 8;
const BYTES_A_TERM = 8;
const BYTES_A_POSTING = 3;

export function decodePostings(bytes: ArrayBuffer): PostingBlock {
  const [terms = 0, postings = 0] = new Uint32Array(bytes, 0, 2);
  const startsAt = HEAD + terms * 4;
  const ordinalsAt = startsAt + (terms + 1) * 4;
  return {
    dimensions: new Uint32Array(bytes, HEAD, terms),
    starts: new Uint32Array(bytes, startsAt, terms + 1),
    ordinals: new Uint16Array(bytes, ordinalsAt, postings),
    counts: new Uint8Array(bytes, ordinalsAt + postings * 2, postings),
  };
}

/** Number of the term with this dimension, or -1. */
export function termOf({ dimensions }: PostingBlock, dimension: number): number {
  const at = lowerBound(dimensions, dimension);
  return dimensions[at] === dimension ? at : -1;
}

/** The first place whose value is not below `wanted`. */
export function lowerBound(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface EncodedBlocks {
  readonly firstDimensions: Uint32Array;
  readonly blocks: readonly Uint8Array[];
}

/** Takes postings in the order of dimension, then ordinal, and cuts them into blocks of about `blockBytes`. */
export function createPostingWriter(blockBytes: number) {
  const blocks: Uint8Array[] = [];
  const firstDimensions: number[] = [];
  let dimensions: number[] = [];
  let starts: number[] = [];
  let ordinals = new Uint16Array(1 << 16);
  let counts = new Uint8Array(1 << 16);
  let postings = 0;

  const flush = (): void => {
    if (dimensions.length === 0) return;
    const terms = dimensions.length;
    const startsAt = HEAD + terms * 4;
    const ordinalsAt = startsAt + (terms + 1) * 4;
    const bytes = new ArrayBuffer(ordinalsAt + postings * BYTES_A_POSTING);
    new Uint32Array(bytes, 0, 2).set([terms, postings]);
    new Uint32Array(bytes, HEAD, terms).set(dimensions);
    new Uint32Array(bytes, startsAt, terms + 1).set([...starts, postings]);
    new Uint16Array(bytes, ordinalsAt, postings).set(ordinals.subarray(0, postings));
    new Uint8Array(bytes, ordinalsAt + postings * 2, postings).set(counts.subarray(0, postings));
    firstDimensions.push(dimensions[0] ?? 0);
    blocks.push(new Uint8Array(bytes));
    dimensions = [];
    starts = [];
    postings = 0;
  };

  return {
    /** Begins the next dimension. */
    term(dimension: number): void {
      if (dimensions.length * BYTES_A_TERM + postings * BYTES_A_POSTING >= blockBytes) flush();
      dimensions.push(dimension);
      starts.push(postings);
    },
    posting(ordinal: number, count: number): void {
      if (postings === ordinals.length) {
        const [moreOrdinals, moreCounts] = [new Uint16Array(postings * 2), new Uint8Array(postings * 2)];
        moreOrdinals.set(ordinals);
        moreCounts.set(counts);
        [ordinals, counts] = [moreOrdinals, moreCounts];
      }
      ordinals[postings] = ordinal;
      counts[postings] = count;
      postings += 1;
    },
    finish(): EncodedBlocks {
      flush();
      return { firstDimensions: Uint32Array.from(firstDimensions), blocks };
    },
  };
}
