import type { Box, PageSize } from "@guildhall/core";
import { joinPieces, type Piece } from "../readers/pdf/join-pieces.ts";
import type { Page } from "../readers/pdf/read-page.ts";
import { median } from "../readers/pdf/segment.ts";
import { isLegible } from "./confidence.ts";
import type { RecognisedPage, RecognisedWord } from "./recognised-page.ts";

/** Lines whose heights differ less than this are of one size: a line without tall letters looks smaller than it is. */
const [SMALLER, LARGER] = [0.65, 1.4];

/** A page of recognised words as the readers of pages expect it, and the lines on it that are no text. */
export interface PageOfWords {
  readonly page: Page;
  readonly illegible: readonly string[];
}

/** Undefined where nothing was recognised that can be trusted. */
export function pageOfWords(
  recognised: RecognisedPage | undefined,
  number: number,
  size: PageSize,
): PageOfWords | undefined {
  if (!recognised || !isLegible(recognised)) return undefined;
  const all = linesOf(recognised.words);
  const lines = all.filter((words) => isLegible({ words }));
  const illegible = all
    .filter((words) => !isLegible({ words }))
    .map((words) => words.map(({ text }) => text).join(" "));
  const heights = lines.map((words) => (bottomOf(words) - topOf(words)) * size.height);
  const usual = median(heights);
  const pieces = lines.flatMap((words, at) => {
    const height = heights[at] ?? usual;
    const letters = height > usual * SMALLER && height < usual * LARGER ? usual : height;
    return runsOf(words, letters, size).map((run) => pieceOfRun(run, bottomOf(words), letters, size));
  });
  return {
    page: { number, width: size.width, height: size.height, ...joinPieces(pieces), turned: [], unseen: [], grids: [] },
    illegible,
  };
}

function linesOf(words: readonly RecognisedWord[]): RecognisedWord[][] {
  const lines: RecognisedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line?.[0]?.line === word.line) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

function topOf(words: readonly RecognisedWord[]): number {
  return Math.min(...words.map(({ box }) => box[1]));
}

function bottomOf(words: readonly RecognisedWord[]): number {
  return Math.max(...words.map(({ box }) => box[3]));
}

interface Run {
  text: string;
  box: [x0: number, y0: number, x1: number, y1: number];
}

/** A gap wider than this many letters may part cells; between Han and other letters one wider than the second is a space. */
const [CELL_GAP, MIXED_GAP] = [0.8, 0.6];

/** The words of a line as they are read: Han without spaces between the words, which the program tells apart where nobody does. */
function runsOf(words: readonly RecognisedWord[], letters: number, size: PageSize): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { text, box } of words) {
    const run = runs.at(-1);
    // boxes of Han are rough and may overlap: what follows on a line is told by their order
    const gap = ((box[0] - end) * size.width) / letters;
    end = box[2];
    if (!run || gap > CELL_GAP) runs.push({ text, box: [...box] });
    else {
      const han = [/[\p{scx=Han}，。；：、（）]$/u.test(run.text), /^[\p{scx=Han}，。；：、（）]/u.test(text)];
      const isSpaced = han[0] === han[1] ? !han[0] : gap > MIXED_GAP;
      run.text += (isSpaced ? " " : "") + text;
      run.box = [
        Math.min(run.box[0], box[0]),
        Math.min(run.box[1], box[1]),
        Math.max(run.box[2], box[2]),
        Math.max(run.box[3], box[3]),
      ];
    }
  }
  return runs;
}

function pieceOfRun({ text, box }: Run, bottom: number, letters: number, size: PageSize): Piece {
  const sides = [box[0] * size.width, box[1] * size.height, box[2] * size.width, box[3] * size.height];
  return {
    text,
    box: sides.map((side) => Math.round(side * 100) / 100) as unknown as Box,
    baseline: bottom * size.height,
    size: letters,
    isTurned: false,
  };
}
