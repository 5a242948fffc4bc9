import type { Box } from "@guildhall/core";
import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { type Matrix, multiplied } from "../matrix.ts";
import type { Piece } from "../join-pieces.ts";
import { pieceOf } from "../piece-of.ts";
import { boxWithin, isRectangle, isStraight, overlap } from "./boxes.ts";
import { createGrounds, isNear } from "./grounds.ts";
import { DO } from "./operators.ts";

/** Letters that one operator draws, and why nobody sees them: drawn without paint, or in the colour of their ground. */
export interface Run extends Piece {
  readonly unseen?: "unpainted" | "camouflaged";
}

const NO_ANNOTATIONS = 0;
/** A line of so many points may be the ground of letters. */
const BROAD = 4;
const NOT_PAINTED = 3;
/** A mode that only cuts by the letters what is drawn after them; and the modes that fill without an outline. */
const CUTTING = 7;
const FILLING = new Set([0, 4]);

interface State {
  readonly matrix: Matrix;
  /** Undefined for a pattern. */
  readonly colour: string | undefined;
  readonly line: { readonly width: number; readonly colour: string };
  readonly mode: number;
  readonly isOpaque: boolean;
  readonly clip: { readonly box: Box; readonly isExact: boolean };
  readonly font: { readonly size: number; readonly unit: number; readonly isVertical: boolean };
  readonly letterGap: number;
  readonly wordGap: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** Everything that a page writes, run by run in the order in which it is drawn; `shown` leads to the page as it is shown. */
export async function drawnRuns(page: PDFPageProxy, shown: Matrix, pictures: readonly Box[]): Promise<readonly Run[]> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const grounds = createGrounds(pictures);
  const runs: Run[] = [];
  const saved: State[] = [];
  let state: State = {
    matrix: shown,
    colour: "#000000",
    line: { width: 1, colour: "#000000" },
    mode: 0,
    isOpaque: true,
    clip: { box: EVERYWHERE, isExact: true },
    font: { size: 0, unit: 0.001, isVertical: false },
    letterGap: 0,
    wordGap: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let [text, x, y, lineX, lineY]: [Matrix, number, number, number, number] = [UNMOVED, 0, 0, 0, 0];
  let isCutting = false;

  const move = (byX: number, byY: number): void => {
    lineX += byX;
    lineY += byY;
    [x, y] = [lineX, lineY];
  };

  const fontNamed = (name: string, size: number): State["font"] => {
    const font = page.commonObjs.has(name)
      ? (page.commonObjs.get(name) as { fontMatrix?: Matrix; vertical?: boolean } | null)
      : null;
    return { size, unit: font?.fontMatrix?.[0] ?? 0.001, isVertical: font?.vertical === true };
  };

  const show = (glyphs: readonly (Glyph | number)[]): void => {
    const { font, stretch, letterGap, wordGap, rise, matrix, mode, colour } = state;
    let [words, reach] = ["", 0];
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        reach -= (glyph * font.size) / 1000;
        if (glyph < -200) words += " ";
        continue;
      }
      words += glyph.unicode;
      reach += glyph.width * font.size * font.unit + letterGap + (glyph.isSpace ? wordGap : 0);
    }
    const along = multiplied(multiplied(matrix, text), [font.size * stretch, 0, 0, font.size, x, y + rise]);
    const width = reach * stretch * lengthAlong(multiplied(matrix, text));
    if (font.isVertical) y -= reach;
    else x += reach * stretch;
    if (words.trim() === "") return;
    const piece = pieceOf(words, font.isVertical ? 0 : width, along);
    const [x0, y0, x1, y1] = piece.box;
    const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const isCamouflaged = (): boolean => {
      if (colour === undefined || !FILLING.has(mode) || !grounds.mayMatch(colour)) return false;
      return [x0 + (middleX - x0) / 8, middleX, x1 - (middleX - x0) / 8].every((each) => {
        const ground = grounds.at(each, middleY);
        return ground !== undefined && isNear(ground, colour);
      });
    };
    const isUnpainted = mode === NOT_PAINTED || (mode === CUTTING && grounds.at(middleX, middleY) !== undefined);
    const unseen = isUnpainted ? "unpainted" : isCamouflaged() ? "camouflaged" : undefined;
    runs.push(unseen ? { ...piece, unseen } : piece);
  };

  const path = (
    operator: number,
    [pieces]: readonly (ArrayLike<number> | null)[],
    extent: ArrayLike<number> | null,
  ): void => {
    const breadth = state.line.width * lengthAlong(state.matrix);
    if (extent && DO.strokes.has(operator) && breadth > BROAD) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(extent);
      const [left, top, right, bottom] = boxWithin(state.matrix, [x0, y0, x1, y1]);
      const half = breadth / 2;
      const around: Box = [left - half, top - half, right + half, bottom + half];
      grounds.fill(overlap(around, state.clip.box), state.line.colour, false);
    }
    if (extent && (isCutting || DO.fills.has(operator))) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(extent);
      const box = boxWithin(state.matrix, [x0, y0, x1, y1]);
      const isExact = isRectangle(pieces, [x0, y0, x1, y1]) && isStraight(state.matrix) && state.clip.isExact;
      const common = overlap(box, state.clip.box);
      if (isCutting) state = { ...state, clip: { box: common, isExact } };
      else grounds.fill(common, state.colour, isExact && state.isOpaque && state.colour !== undefined);
    }
    isCutting = false;
  };

  for (let at = 0; at < fnArray.length; at += 1) {
    const operator = fnArray[at] ?? 0;
    const args = (argsArray[at] ?? []) as readonly unknown[];
    const [a = 0, b = 0] = args as readonly number[];
    switch (operator) {
      case DO.save:
        saved.push(state);
        break;
      case DO.restore:
      case DO.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case DO.paintFormXObjectBegin:
        saved.push(state);
        if (args[0]) state = { ...state, matrix: multiplied(state.matrix, args[0] as Matrix) };
        break;
      case DO.transform:
        state = { ...state, matrix: multiplied(state.matrix, args as unknown as Matrix) };
        break;
      case DO.setGState:
        for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[]) {
          if (key === "ca") state = { ...state, isOpaque: value === 1 };
          if ((key === "SMask" && value) || (key === "BM" && value !== "source-over"))
            state = { ...state, isOpaque: false };
          if (key === "LW") state = { ...state, line: { ...state.line, width: Number(value) } };
          if (key === "Font") {
            const [name, size] = value as [string, number];
            state = { ...state, font: fontNamed(name, size) };
          }
        }
        break;
      case DO.beginText:
        text = UNMOVED;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case DO.setTextMatrix:
        text = Array.from(args[0] as Matrix) as unknown as Matrix;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case DO.moveText:
        move(a, b);
        break;
      case DO.setLeadingMoveText:
        state = { ...state, leading: b };
        move(a, b);
        break;
      case DO.nextLine:
        move(0, state.leading);
        break;
      case DO.setLeading:
        state = { ...state, leading: -a };
        break;
      case DO.setCharSpacing:
        state = { ...state, letterGap: a };
        break;
      case DO.setWordSpacing:
        state = { ...state, wordGap: a };
        break;
      case DO.setHScale:
        state = { ...state, stretch: a / 100 };
        break;
      case DO.setTextRise:
        state = { ...state, rise: a };
        break;
      case DO.setFont:
        state = { ...state, font: fontNamed(args[0] as string, b) };
        break;
      case DO.setTextRenderingMode:
        state = { ...state, mode: a };
        break;
      case DO.setLineWidth:
        state = { ...state, line: { ...state.line, width: a } };
        break;
      case DO.setStrokeRGBColor:
        state = { ...state, line: { ...state.line, colour: args[0] as string } };
        break;
      case DO.setFillRGBColor:
        state = { ...state, colour: args[0] as string };
        break;
      case DO.setFillColorN:
      case DO.setFillTransparent:
        state = { ...state, colour: undefined };
        break;
      case DO.shadingFill:
        grounds.fill(state.clip.box, undefined, false);
        break;
      case DO.showText:
        show((args[0] ?? []) as readonly (Glyph | number)[]);
        break;
      case DO.constructPath:
        path(
          a,
          (args[1] ?? []) as readonly (ArrayLike<number> | null)[],
          (args[2] ?? null) as ArrayLike<number> | null,
        );
        break;
      default:
        if (DO.clips.has(operator)) isCutting = true;
    }
  }
  return runs;
}

function lengthAlong([a, b]: Matrix): number {
  return Math.hypot(a, b);
}
