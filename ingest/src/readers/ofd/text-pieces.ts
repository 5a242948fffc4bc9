import type { Element } from "domhandler";
import { boxAround, median } from "../pdf/segment.ts";
import type { Piece } from "../pdf/join-pieces.ts";
import { type Matrix, multiplied } from "../pdf/matrix.ts";
import { pieceOf } from "../pdf/piece-of.ts";
import { advanceOf, distancesOf, type PlacedLetter, placeLetters } from "./letter-places.ts";
import { charactersOf, childrenNamed, numbersOf } from "./nodes.ts";

/** A gap wider than this many letters ends a piece: whether it divides words or cells is judged where pieces are joined. */
const GAP = 0.35;
/** Letters that are spaced out evenly are no cells: a gap is also this much wider than the steps around it. */
const STEP = 1.25;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The frame within an object: moved to its boundary, turned and stretched by its matrix. */
export function frameOf(object: Element, outer: Matrix): Matrix {
  const [x = 0, y = 0] = numbersOf(object.attribs["Boundary"]);
  const [a, b, c, d, e, f] = numbersOf(object.attribs["CTM"]);
  const own: Matrix =
    a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
      ? IDENTITY
      : [a, b, c, d, e, f];
  return multiplied(outer, multiplied([1, 0, 0, 1, x, y], own));
}

/** The pieces of a text object: letters that stand on one line without a gap. */
export function piecesOf(object: Element, outer: Matrix): Piece[] {
  const frame = frameOf(object, outer);
  const size = Number(object.attribs["Size"] ?? 3.5) || 3.5;
  // a code without coordinates begins where the one before it began
  let start = { x: 0, y: 0 };
  return childrenNamed(object, "TextCode")
    .flatMap((code) => {
      const { X, Y, DeltaX, DeltaY } = code.attribs;
      start = { x: Number(X ?? start.x) || 0, y: Number(Y ?? start.y) || 0 };
      const along = { deltaX: distancesOf(DeltaX), deltaY: distancesOf(DeltaY) };
      const letters = placeLetters(charactersOf(code), start, along, size);
      return isUpright(letters, size)
        ? [upright(letters, frame, size)]
        : runsOf(letters, size).map((run) => level(run, frame, size));
    })
    .filter(({ text }) => text.trim() !== "");
}

/** Letters below one another: a line that is read downwards. */
function isUpright(letters: readonly PlacedLetter[], size: number): boolean {
  const [first, second] = letters;
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(second.y - first.y) > size * 0.5 &&
    Math.abs(second.x - first.x) < size * 0.3
  );
}

function upright(letters: readonly PlacedLetter[], frame: Matrix, size: number): Piece {
  const pieces = letters.map((letter) => level([letter], frame, size));
  const [first] = pieces;
  return {
    text: letters.map(({ letter }) => letter).join(""),
    box: boxAround(pieces.map(({ box }) => box)),
    baseline: first?.baseline ?? 0,
    size: first?.size ?? size,
    isTurned: true,
  };
}

function runsOf(letters: readonly PlacedLetter[], size: number): PlacedLetter[][] {
  const step = median(letters.slice(1).map(({ x }, at) => x - (letters[at]?.x ?? x)));
  const runs: PlacedLetter[][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isNext(last, letter, size, step)) run.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

function isNext(last: PlacedLetter, { x, y }: PlacedLetter, size: number, step: number): boolean {
  const isApart = x - last.x - advanceOf(last.letter) * size > size * GAP && x - last.x > step * STEP;
  return Math.abs(y - last.y) < size * 0.2 && x >= last.x && !isApart;
}

function level(run: readonly PlacedLetter[], frame: Matrix, size: number): Piece {
  const [first, last] = [run[0], run.at(-1)];
  const { x, y } = first ?? { x: 0, y: 0 };
  const width = (last?.x ?? x) - x + advanceOf(last?.letter ?? "") * size;
  const [a, b, c, d, left, top] = multiplied(frame, [1, 0, 0, 1, x, y]);
  return pieceOf(run.map(({ letter }) => letter).join(""), width * Math.hypot(a, b), [
    a * size,
    b * size,
    c * size,
    d * size,
    left,
    top,
  ]);
}
