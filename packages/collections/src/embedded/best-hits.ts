import { type Hit, readUuid } from "@guildhall/core";
import type { SegmentView } from "./segment-view.ts";

interface Candidate {
  readonly score: number;
  readonly segment: SegmentView;
  readonly ordinal: number;
}

/** Keeps the best hits seen, by score, then by passage id: a heap with the worst of them on top. */
export function createBestHits(limit: number) {
  const heap: Candidate[] = [];

  function isWorse(left: Candidate, right: Candidate): boolean {
    if (left.score !== right.score) return left.score < right.score;
    return (
      left.segment.documents.passageIds.compare(
        right.segment.documents.passageIds,
        right.ordinal * 16,
        right.ordinal * 16 + 16,
        left.ordinal * 16,
        left.ordinal * 16 + 16,
      ) > 0
    );
  }

  function swap(left: number, right: number): void {
    const held = heap[left]!;
    heap[left] = heap[right]!;
    heap[right] = held;
  }

  function sink(): void {
    let at = 0;
    for (;;) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2])
        if (child < heap.length && isWorse(heap[child]!, heap[worst]!)) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }

  return {
    /** A score below this is not among the best. */
    threshold: () => (heap.length < limit ? Number.MIN_VALUE : heap[0]!.score),
    offer(candidate: Candidate): void {
      if (heap.length < limit) {
        heap.push(candidate);
        for (let at = heap.length - 1; at > 0 && isWorse(heap[at]!, heap[(at - 1) >> 1]!); at = (at - 1) >> 1)
          swap(at, (at - 1) >> 1);
      } else if (isWorse(heap[0]!, candidate)) {
        heap[0] = candidate;
        sink();
      }
    },
    /** Best first. */
    hits(): readonly Hit[] {
      return heap
        .toSorted((left, right) => (isWorse(left, right) ? 1 : -1))
        .map(({ score, segment: { documents }, ordinal }) => ({
          passageId: readUuid(documents.passageIds, ordinal * 16),
          versionId: readUuid(documents.versionIds, documents.versionOfPassage[ordinal]! * 16),
          score,
        }));
    },
  };
}
