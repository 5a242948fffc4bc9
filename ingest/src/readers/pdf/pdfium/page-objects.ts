import type { Box } from "@guildhall/core";
import { type Matrix, multiplied } from "../matrix.ts";
import type { Pdfium } from "./library.ts";

/** What a page draws, in the order in which it does; `matrix` leads from the frame of the drawing that holds it to the page as it is shown. */
export interface PageObject {
  readonly kind: "letters" | "path" | "picture" | "shading";
  readonly handle: number;
  readonly matrix: Matrix;
  /** The drawings it stands in, from the outermost. */
  readonly within: readonly Omit<PageObject, "kind" | "within">[];
}

/** FPDF_PAGEOBJ_ (public/fpdf_edit.h). */
const KINDS: Readonly<Record<number, PageObject["kind"]>> = { 1: "letters", 2: "path", 3: "picture", 4: "shading" };
const FORM = 5;
const DEEPEST = 12;
/** A map has a million. */
export const MOST_OBJECTS = 500_000;

/** What a page draws and the drawings that it places; at most so many things. */
export function pageObjects(library: Pdfium, page: number, shown: Matrix): readonly PageObject[] {
  const { call } = library;
  const found: PageObject[] = [];
  const add = (handle: number, matrix: Matrix, within: PageObject["within"]): void => {
    const type = call.FPDFPageObj_GetType(handle);
    const kind = KINDS[type];
    if (kind) found.push({ kind, handle, matrix, within });
    if (type !== FORM || within.length >= DEEPEST) return;
    const inner = multiplied(matrix, matrixOf(library, handle));
    const holders = [...within, { handle, matrix }];
    const count = call.FPDFFormObj_CountObjects(handle);
    for (let at = 0; at < count && found.length < MOST_OBJECTS; at += 1)
      add(call.FPDFFormObj_GetObject(handle, at), inner, holders);
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let at = 0; at < count && found.length < MOST_OBJECTS; at += 1)
    add(call.FPDFPage_GetObject(page, at), shown, []);
  return found;
}

/** The object's own matrix. */
export function matrixOf({ call, out, float }: Pdfium, handle: number): Matrix {
  const [at = 0] = out;
  call.FPDFPageObj_GetMatrix(handle, at);
  return [float(at), float(at + 4), float(at + 8), float(at + 12), float(at + 16), float(at + 20)];
}

/** Where the object stands in the frame that holds it. */
export function boundsOf({ call, out, float }: Pdfium, handle: number): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = out;
  call.FPDFPageObj_GetBounds(handle, left, bottom, right, top);
  return [float(left), float(bottom), float(right), float(top)];
}
