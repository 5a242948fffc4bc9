import type { PageSize } from "@guildhall/core";
import type { Matrix } from "../matrix.ts";
import type { Pdfium } from "./library.ts";

/** A page as it is shown: its size, and the way from where the file draws to there, y downwards. */
export interface PageFrame extends PageSize {
  readonly shown: Matrix;
}

/** The part of the page that is shown, turned as the page says (ISO 32000-1, 7.7.3.3). */
export function pageFrame({ call, out, float }: Pdfium, page: number): PageFrame {
  const [box = 0] = out;
  call.FPDF_GetPageBoundingBox(page, box);
  const [left, top, right, bottom] = [float(box), float(box + 4), float(box + 8), float(box + 12)];
  const [width, height] = [right - left, top - bottom];
  switch (call.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: height, height: width, shown: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { width, height, shown: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { width: height, height: width, shown: [0, -1, -1, 0, top, right] };
    default:
      return { width, height, shown: [1, 0, 0, -1, -left, top] };
  }
}
