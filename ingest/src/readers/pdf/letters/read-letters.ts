import { type Matrix, multiplied } from "../matrix.ts";
import type { Piece } from "../join-pieces.ts";
import { pieceOf } from "../piece-of.ts";
import type { Pdfium } from "../pdfium/library.ts";

/** Why nobody sees letters: they are drawn without paint, in the colour of their ground, or on a layer that is switched off. */
export type Unseen = "unpainted" | "camouflaged" | "switched_off";

/** A run of letters that stand together, drawn alike. */
export interface Letters extends Piece {
  readonly unseen?: Unseen;
}

/** In parts of a letter's size: from which gap on a space was meant, between Latin letters and between Han, which justified lines draw apart. */
const [GAP, HAN_GAP] = [0.1, 0.5];
/** And how far apart letters of a run may stand; how far back one may reach; how far from the line. */
const [FARTHEST, BACK, OFF_LINE] = [0.6, 0.3, 0.05];
const HAN = /[\p{scx=Han}，。；：、（）]/u;
/** Below this size in points, a letter is measured by what is drawn of it: some fonts are one point large and their letters are not. */
const SMALL = 1.5;
/** Of what is drawn of a letter, the letter's size. */
const DRAWN_SHARE = 0.7;

/** What letters of one drawing operation share. */
interface Style {
  readonly object: number;
  /** From the frame of a letter of size 1 to the page as it is shown, without its place. */
  readonly turn: Matrix;
  /** Where its line leads on the page as it is shown. */
  readonly alongX: number;
  readonly alongY: number;
  readonly size: number;
  readonly unseen: Unseen | undefined;
}

interface Run {
  readonly style: Style;
  readonly x: number;
  readonly y: number;
  text: string;
  /** How far it reaches along its line, in points of the page. */
  reach: number;
}

/**
 * The letters of a page, run by run; `unseenOf` tells of a drawing operation. Of the same letters drawn twice in one place the
 * library keeps the first, which may be the ones that nobody sees (a halo): where there are such, the rest is read without them.
 */
export function readLetters(
  library: Pdfium,
  page: number,
  shown: Matrix,
  unseenOf: (object: number) => Unseen | undefined,
): readonly Letters[] {
  const hidden = new Set<number>();
  const noted = (object: number): Unseen | undefined => {
    const unseen = unseenOf(object);
    if (unseen) hidden.add(object);
    return unseen;
  };
  const all = lettersIn(library, page, shown, noted);
  if (hidden.size === 0) return all;
  for (const object of hidden) library.call.FPDFPageObj_SetIsActive(object, 0);
  return [
    ...lettersIn(library, page, shown, unseenOf).filter(({ unseen }) => !unseen),
    ...all.filter(({ unseen }) => unseen),
  ];
}

/** In the order in which the library finds them. */
function lettersIn(
  library: Pdfium,
  page: number,
  shown: Matrix,
  unseenOf: (object: number) => Unseen | undefined,
): readonly Letters[] {
  const { call, out, float, double } = library;
  const [atX = 0, atY = 0, atBox = 0] = out;
  const text = call.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const runs: Run[] = [];
  let style: Style | undefined;
  let [isSpaced, wasHan, lastStart, lastEnd, lastDown] = [false, false, NaN, 0, 0];
  try {
    const count = call.FPDFText_CountChars(text);
    for (let at = 0; at < count; at += 1) {
      const object = call.FPDFText_GetTextObject(text, at);
      // what the library adds of itself, spaces and ends of lines, is of no operation
      if (object === 0) continue;
      const letter = letterOf(call.FPDFText_GetUnicode(text, at));
      if (letter === "") continue;
      if (letter === " ") {
        isSpaced = true;
        continue;
      }
      if (style?.object !== object) style = styleOf(library, text, at, object, shown, unseenOf(object));
      const { alongX, alongY, size } = style;
      call.FPDFText_GetCharOrigin(text, at, atX, atY);
      const [originX, originY] = [double(atX), double(atY)];
      const x = shown[0] * originX + shown[2] * originY + shown[4];
      const y = shown[1] * originX + shown[3] * originY + shown[5];
      const along = x * alongX + y * alongY;
      const down = y * alongX - x * alongY;
      const run = runs.at(-1);
      // several letters that are drawn as one stand in one place
      if (run?.style.object === object && along === lastStart && down === lastDown) {
        run.text += letter;
        continue;
      }
      call.FPDFText_GetLooseCharBox(text, at, atBox);
      const isHan = HAN.test(letter);
      const [leadsX, leadsY] = [shown[0] * alongX + shown[1] * alongY, shown[2] * alongX + shown[3] * alongY];
      const advance =
        Math.abs(leadsX) > 0.7
          ? leadsX > 0
            ? float(atBox + 8) - originX
            : originX - float(atBox)
          : leadsY > 0
            ? float(atBox + 4) - originY
            : originY - float(atBox + 12);
      const gap = (along - lastEnd) / size;
      const isAlike = run !== undefined && isSameStyle(run.style, style);
      const isBelow = isAlike && run.style.object === object && isUnderneath(down - lastDown, gap, size);
      const isBeside = isAlike && Math.abs(down - lastDown) < OFF_LINE * size && gap > -BACK && gap < FARTHEST;
      if (isAlike && (isBelow || isBeside)) {
        const isApart = isBeside && gap > (isHan && wasHan ? HAN_GAP : GAP);
        run.text += (isSpaced || isApart ? " " : "") + letter;
        if (!isBelow) run.reach = along + advance - (run.x * alongX + run.y * alongY);
      } else runs.push({ style, x, y, text: (isSpaced ? " " : "") + letter, reach: advance });
      [isSpaced, wasHan, lastStart, lastEnd, lastDown] = [false, isHan, along, along + advance, down];
    }
  } finally {
    call.FPDFText_ClosePage(text);
  }
  return runs.map(({ style: { turn, unseen }, x, y, text: words, reach }) => {
    const piece = pieceOf(words, reach, [turn[0], turn[1], turn[2], turn[3], x, y]);
    return unseen ? { ...piece, unseen } : piece;
  });
}

/** A letter of a column that is written downwards stands right under the one before. */
function isUnderneath(down: number, gap: number, size: number): boolean {
  return down > 0.7 * size && down < 1.4 * size && gap > -1.2 && gap < -0.4;
}

function isSameStyle(one: Style, other: Style): boolean {
  if (one === other) return true;
  return (
    one.unseen === other.unseen &&
    Math.abs(one.size - other.size) < 0.01 * one.size &&
    Math.abs(one.turn[0] - other.turn[0]) + Math.abs(one.turn[1] - other.turn[1]) < 0.02 * one.size
  );
}

/** The library's own mark for a hyphen that ends a line. */
const HYPHEN = 2;
const NOT_LETTERS = new Set([0xfffe, 0xffff]);

/** One letter; a space for any white space, nothing for what stands for no letter. */
function letterOf(code: number): string {
  if (code === HYPHEN) return "-";
  if (code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13)) return " ";
  if (code < 0x20 || code > 0x10ffff || NOT_LETTERS.has(code)) return "";
  const letter = String.fromCodePoint(code);
  return code >= 0x1680 && code <= 0xfeff && /\s/.test(letter) ? " " : letter;
}

function styleOf(
  { call, out, float, double }: Pdfium,
  text: number,
  at: number,
  object: number,
  shown: Matrix,
  unseen: Unseen | undefined,
): Style {
  const [first = 0, second = 0, third = 0, fourth = 0] = out;
  call.FPDFText_GetMatrix(text, at, first);
  const own: Matrix = [float(first), float(first + 4), float(first + 8), float(first + 12), 0, 0];
  const fontSize = call.FPDFText_GetFontSize(text, at);
  const turn = multiplied(
    [shown[0], shown[1], shown[2], shown[3], 0, 0],
    [own[0] * fontSize, own[1] * fontSize, own[2] * fontSize, own[3] * fontSize, 0, 0],
  );
  const size = Math.hypot(turn[2], turn[3]) || Math.hypot(turn[0], turn[1]) || 1;
  const long = Math.hypot(turn[0], turn[1]) || 1;
  const style = { object, turn, alongX: turn[0] / long, alongY: turn[1] / long, size, unseen };
  if (size > SMALL) return style;
  call.FPDFText_GetCharBox(text, at, first, second, third, fourth);
  const drawn = Math.max(double(second) - double(first), double(fourth) - double(third)) / DRAWN_SHARE;
  if (!(drawn > SMALL)) return style;
  const larger = drawn / size;
  return { ...style, turn: turn.map((part) => part * larger) as unknown as Matrix, size: drawn };
}
