import type { Pdfium } from "./library.ts";

export type Point = readonly [x: number, y: number];

/** Points that straight lines join; a curve ends one and begins the next. */
export interface Subpath {
  readonly points: readonly Point[];
  /** False where a curve leads to it or from it. */
  readonly isStraight: boolean;
}

/** FPDF_SEGMENT_ (public/fpdf_edit.h); a curve is three segments, of which the last is where it ends. */
const [LINE, MOVE] = [0, 2];

/** The subpaths of a path, in the frame in which it was drawn. */
export function subpathsOf(library: Pdfium, path: number): readonly Subpath[] {
  const { call } = library;
  return readSubpaths(library, call.FPDFPath_CountSegments(path), (at) => call.FPDFPath_GetPathSegment(path, at));
}

/** A path that things are cut along, in the frame of the page or drawing that holds them. */
export function clipSubpaths(library: Pdfium, clip: number, path: number): readonly Subpath[] {
  const { call } = library;
  return readSubpaths(library, call.FPDFClipPath_CountPathSegments(clip, path), (at) =>
    call.FPDFClipPath_GetPathSegment(clip, path, at),
  );
}

function readSubpaths(
  { call, out, float }: Pdfium,
  count: number,
  segmentAt: (at: number) => number,
): readonly Subpath[] {
  const [atX = 0, atY = 0] = out;
  const found: { points: Point[]; isStraight: boolean }[] = [];
  for (let at = 0; at < count; at += 1) {
    const segment = segmentAt(at);
    const type = call.FPDFPathSegment_GetType(segment);
    call.FPDFPathSegment_GetPoint(segment, atX, atY);
    const point: Point = [float(atX), float(atY)];
    const last = found.at(-1);
    if (type === MOVE || !last) found.push({ points: [point], isStraight: true });
    else if (type === LINE) last.points.push(point);
    else {
      last.isStraight = false;
      found.push({ points: [point], isStraight: false });
    }
    const own = found.at(-1);
    const [start] = own?.points ?? [];
    if (own && start && call.FPDFPathSegment_GetClose(segment) !== 0) own.points.push(start);
  }
  return found;
}
