import type { Division, Locator, Span } from "@guildhall/core";
import { lengthOf } from "./pack.ts";

/** A piece of a document before it has a place: its text, where it stands, and its key where it has one (第3条). */
export interface Piece {
  readonly text: string;
  readonly path: readonly string[];
  /** Absent: the piece is located by its characters. */
  readonly locator?: Locator;
  readonly key?: string;
}

/** A way of dividing: pieces that together are the text again, or the reason why it does not apply. */
export interface Way<P extends Piece = Piece> {
  readonly name: string;
  divide(text: string, target: number): readonly P[] | { readonly reason: string };
}

export type PlacedPiece<P extends Piece = Piece> = P & Span;

export interface FoundWay<P extends Piece = Piece> {
  readonly way: string;
  readonly rejected: Division["rejected"];
  readonly pieces: readonly PlacedPiece<P>[];
}

/**
 * Tries the ways in order and takes the first whose division is sound; the others are kept with their reasons. The last
 * way must fit any text.
 */
export function firstSoundWay<P extends Piece>(text: string, ways: readonly Way<P>[], target: number): FoundWay<P> {
  const rejected: { way: string; reason: string }[] = [];
  for (const way of ways) {
    const result = way.divide(text, target);
    const reason = isPieces(result) ? faultOf(result, text, target) : result.reason;
    if (reason === undefined && isPieces(result)) return { way: way.name, rejected, pieces: place(result) };
    rejected.push({ way: way.name, reason: reason ?? "" });
  }
  throw new RangeError(`expected the last way to fit any text, got ${rejected.at(-1)?.reason ?? "no way"}`);
}

function isPieces<P extends Piece>(result: readonly P[] | { readonly reason: string }): result is readonly P[] {
  return Array.isArray(result);
}

/** What is wrong with a division: text lost, doubled or out of order, an empty passage, one over twice the target. */
function faultOf(pieces: readonly Piece[], text: string, target: number): string | undefined {
  if (pieces.map((piece) => piece.text).join("") !== text) return "各段相连与原文不一致";
  if (pieces.some((piece) => piece.text === "")) return "有空段";
  const longest = pieces.reduce((most, piece) => Math.max(most, lengthOf(piece.text)), 0);
  return longest > 2 * target ? `最长一段${longest}字，超过${2 * target}字` : undefined;
}

function place<P extends Piece>(pieces: readonly P[]): PlacedPiece<P>[] {
  let start = 0;
  return pieces.map((piece) => {
    const end = start + lengthOf(piece.text);
    const placed = { ...piece, start, end };
    start = end;
    return placed;
  });
}
