import type { Box } from "@guildhall/core";
import type { Pdfium } from "../pdfium/library.ts";
import type { PageObject } from "../pdfium/page-objects.ts";
import { clipSubpaths } from "../pdfium/paths.ts";
import { boxWithin, extentOf, isRectangle, isStraight, overlap } from "../boxes.ts";

/** What of the page a thing is cut to; `isExact` where that is the whole of the box. */
export interface Clip {
  readonly box: Box;
  readonly isExact: boolean;
}

const EVERYWHERE: Clip = { box: [-Infinity, -Infinity, Infinity, Infinity], isExact: true };

export function clipOf(library: Pdfium, { handle, matrix, within }: PageObject): Clip {
  return [...within, { handle, matrix }].reduce((found, each) => cutTo(found, ownClips(library, each)), EVERYWHERE);
}

/** What the thing itself is cut along, one after the other. */
function ownClips(library: Pdfium, { handle, matrix }: PageObject["within"][number]): readonly Clip[] {
  const { call } = library;
  const clip = call.FPDFPageObj_GetClipPath(handle);
  const count = clip === 0 ? 0 : call.FPDFClipPath_CountPaths(clip);
  return Array.from({ length: Math.max(count, 0) }, (_, at) => clipSubpaths(library, clip, at))
    .filter((paths) => paths.length > 0)
    .map((paths) => ({
      box: boxWithin(matrix, extentOf(paths)),
      isExact: isStraight(matrix) && isRectangle(paths),
    }));
}

function cutTo(clip: Clip, others: readonly Clip[]): Clip {
  return others.reduce(
    (found, { box, isExact }) => ({ box: overlap(found.box, box), isExact: found.isExact && isExact }),
    clip,
  );
}
