import type { Piece } from "./first-way.ts";
import { lengthOf, pack } from "./pack.ts";

/** What a line opens: the path it stands under, and the key of the block where it has one (推荐意见4). */
export interface Head {
  readonly path: readonly string[];
  readonly key?: string;
}

/** A text under a head as passages: whole up to twice the target, else cut at sentences. */
export function piecesOf(text: string, { path, key }: Head, target: number): Piece[] {
  const parts = lengthOf(text) <= 2 * target ? [text] : pack(text, target);
  return parts.map((part) => ({
    text: part,
    path,
    ...(path.length === 0 ? {} : { locator: { kind: "section", path } }),
    ...(key === undefined ? {} : { key }),
  }));
}
