import type { Division, Locator, Message, Span } from "@guildhall/core";
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
  /** The way in words for people. */
  readonly title: Message;
  divide(text: string, target: number): readonly P[] | { readonly reason: Message };
}

export type PlacedPiece<P extends Piece = Piece> = P & Span;

export interface FoundWay<P extends Piece = Piece> {
  readonly way: string;
  readonly wayName: Message;
  readonly rejected: Division["rejected"];
  readonly pieces: readonly PlacedPiece<P>[];
}

/**
 * Tries the ways in order and takes the first whose division is sound; the others are kept with their reasons. The last
 * way must fit any text.
 */
export function firstSoundWay<P extends Piece>(text: string, ways: readonly Way<P>[], target: number): FoundWay<P> {
  const rejected: { way: string; name: Message; reason: Message }[] = [];
  for (const way of ways) {
    const result = way.divide(text, target);
    const reason = isPieces(result) ? faultOf(result, text, target) : result.reason;
    if (reason === undefined && isPieces(result))
      return { way: way.name, wayName: way.title, rejected, pieces: place(result) };
    if (reason !== undefined) rejected.push({ way: way.name, name: way.title, reason });
  }
  throw new RangeError(`expected the last way to fit any text, got ${rejected.at(-1)?.reason.zh ?? "no way"}`);
}

function isPieces<P extends Piece>(result: readonly P[] | { readonly reason: Message }): result is readonly P[] {
  return Array.isArray(result);
}

/** What is wrong with a division: text lost, doubled or out of order, an empty passage, one over twice the target. */
function faultOf(pieces: readonly Piece[], text: string, target: number): Message | undefined {
  if (pieces.map((piece) => piece.text).join("") !== text)
    return { zh: "各段相连与原文不一致", en: "the passages together are not the text" };
  if (pieces.some((piece) => piece.text === "")) return { zh: "有空段", en: "a passage is empty" };
  const longest = pieces.reduce((most, piece) => Math.max(most, lengthOf(piece.text)), 0);
  if (longest <= 2 * target) return undefined;
  return {
    zh: `最长一段${longest}字，超过${2 * target}字`,
    en: `the longest passage has ${longest} characters, more than ${2 * target}`,
  };
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
