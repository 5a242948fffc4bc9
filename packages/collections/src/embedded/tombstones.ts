import { writeId } from "../segments/uuid-bytes.ts";
import { countDead, type SegmentView } from "./segment-view.ts";

/** A version that is dead in segments older than `beforeSeq`. */
export interface Tombstone {
  readonly versionId: string;
  readonly beforeSeq: number;
}

/** Marks the versions of the segments that tombstones name. */
export function bury(tombstones: readonly Tombstone[], segments: readonly SegmentView[]): void {
  if (tombstones.length === 0) return;
  const latest = new Map<string, number>();
  const firstWords = new Set<number>();
  const id = Buffer.alloc(16);
  for (const { versionId, beforeSeq } of tombstones) {
    writeId(versionId, id, 0);
    const key = id.toString("latin1");
    latest.set(key, Math.max(latest.get(key) ?? 0, beforeSeq));
    firstWords.add(id.readUInt32LE(0));
  }
  const newest = Math.max(...latest.values());
  for (const segment of segments) if (segment.seq < newest) burySegment(segment, latest, firstWords);
}

function burySegment(segment: SegmentView, latest: ReadonlyMap<string, number>, firstWords: ReadonlySet<number>): void {
  const { versionIds } = segment.documents;
  let changed = false;
  for (let version = 0; version < segment.deadVersions.length; version += 1) {
    if (segment.deadVersions[version] === 1 || !firstWords.has(versionIds.readUInt32LE(version * 16))) continue;
    const beforeSeq = latest.get(versionIds.toString("latin1", version * 16, version * 16 + 16)) ?? 0;
    if (segment.seq >= beforeSeq) continue;
    segment.deadVersions[version] = 1;
    changed = true;
  }
  if (changed) countDead(segment);
}
