import { PlatformError } from "@guildhall/core";
import type { PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { joinPieces, type Piece } from "../join-pieces.ts";
import { type Matrix, multiplied } from "../matrix.ts";
import { pieceOf } from "../piece-of.ts";
import type { Page } from "../read-page.ts";
import { isNear, WHITE } from "../unseen/grounds.ts";
import { openDamaged } from "./open-damaged.ts";

/**
 * The pages of a damaged file by their words alone: tables by their lines are not found, and which letters nobody sees
 * cannot be told. So a file with letters in white or without paint is not read: damaging it is no way to bring them in. Throws
 * `ingest/corrupt` for such a file and for what cannot be opened, `ingest/encrypted` where a password is wanted.
 */
export async function readDamaged(bytes: Uint8Array, file: string, password?: string): Promise<readonly Page[]> {
  const { document, close } = await openDamaged(bytes, file, password);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      if (await mayHideLetters(page)) throw new Error(`page ${number} may hide letters`);
      pages.push(await pageOf(page, number));
      page.cleanup();
    }
    return pages;
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  } finally {
    await close();
  }
}

/** Letters of this many points nobody reads. */
const UNREADABLE = 1.5;

async function pageOf(page: PDFPageProxy, number: number): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] =>
    "str" in item && item.str.trim() !== ""
      ? [pieceOf(item.str, item.width, multiplied(transform as unknown as Matrix, item.transform as unknown as Matrix))]
      : [],
  );
  const legible = pieces.filter(({ size }) => size > UNREADABLE);
  return {
    number,
    width,
    height,
    ...joinPieces(legible.filter(({ isTurned }) => !isTurned)),
    turned: legible.filter(({ isTurned }) => isTurned),
    unseen: pieces.filter(({ size }) => size <= UNREADABLE).map(({ text }) => text),
    grids: [],
  };
}

/** What a page does, by the numbers that the library gives the operators. */
const [SAVE, RESTORE, MODE, SHOW, COLOUR] = [10, 11, 38, 44, 59];
/** Modes without paint, and that only cut by the letters what follows. */
const UNPAINTED = new Set([3, 7]);

/** True where letters are drawn without paint, or in white. */
async function mayHideLetters(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const saved: { colour: number; mode: number }[] = [];
  let [colour, mode] = [0, 0];
  for (let at = 0; at < fnArray.length; at += 1) {
    const [value] = (argsArray[at] ?? []) as readonly unknown[];
    switch (fnArray[at]) {
      case SAVE:
        saved.push({ colour, mode });
        break;
      case RESTORE:
        ({ colour, mode } = saved.pop() ?? { colour, mode });
        break;
      case MODE:
        mode = Number(value);
        break;
      case COLOUR:
        colour = Number.parseInt(String(value).slice(1), 16);
        break;
      case SHOW:
        if (UNPAINTED.has(mode) || isNear(colour, WHITE)) return true;
        break;
      default:
    }
  }
  return false;
}
