import type { Box } from "@guildhall/core";
import type { Unseen } from "../letters/read-letters.ts";
import { multiplied } from "../matrix.ts";
import type { Pdfium } from "../pdfium/library.ts";
import { boundsOf, matrixOf, MOST_OBJECTS, type PageObject } from "../pdfium/page-objects.ts";
import { subpathsOf } from "../pdfium/paths.ts";
import { boxWithin, isRectangle, isStraight, overlap } from "../boxes.ts";
import { clipOf } from "./clip-of.ts";
import { type Colour, createGrounds, isNear, WHITE } from "./grounds.ts";
import { isOnLayer } from "./hidden-layers.ts";
import { type Paint, paintOf } from "./paint-of.ts";

/** A line of so many points, or an area this thick, may be the ground of letters. */
const BROAD = 4;
/** Modes of drawing letters (ISO 32000-1, table 106): without paint; only to cut by them what follows; filled without an outline. */
const [NOT_PAINTED, CUTTING, FILLING] = [3, 7, new Set([0, 4])];
/** Paint that lets through this much of what lies under it is none, of 255. */
const FAINT = 10;

/** Letters of a page that may be hidden, by the operation that draws them, with how they are drawn. */
interface Suspect {
  readonly mode: number;
  readonly paint: Paint;
}

/**
 * Why nobody sees letters, by the operation that draws them. Operations that are not among `objects`, of which a page may have
 * too many, are judged by themselves: what they draw is unseen where it would be on white paper. `layers`: the names of those
 * that are switched off.
 */
export function findUnseen(
  library: Pdfium,
  objects: readonly PageObject[],
  pictures: readonly Box[],
  layers: ReadonlySet<string>,
): (operation: number) => Unseen | undefined {
  const unseen = new Map(unseenAmong(library, objects, pictures));
  if (layers.size > 0) {
    for (const object of objects)
      if (object.kind === "letters" && isOnLayer(library, object, layers)) unseen.set(object.handle, "switched_off");
  }
  if (objects.length < MOST_OBJECTS) return (operation) => unseen.get(operation);
  const known = new Set(objects.map(({ handle }) => handle));
  return (operation) => (known.has(operation) ? unseen.get(operation) : unseenByItself(library, operation));
}

function unseenByItself(library: Pdfium, operation: number): Unseen | undefined {
  const mode = library.call.FPDFTextObj_GetTextRenderMode(operation);
  const { colour, opacity } = paintOf(library, operation, "fill");
  if (mode === NOT_PAINTED || mode === CUTTING || opacity <= FAINT) return "unpainted";
  return FILLING.has(mode) && colour !== undefined && isNear(colour, WHITE) ? "camouflaged" : undefined;
}

function unseenAmong(
  library: Pdfium,
  objects: readonly PageObject[],
  pictures: readonly Box[],
): ReadonlyMap<number, Unseen> {
  const suspects = suspectsAmong(library, objects);
  const unseen = new Map<number, Unseen>();
  if (suspects.size === 0) return unseen;
  const grounds = createGrounds(pictures);
  for (const object of objects) {
    if (object.kind === "path" || object.kind === "shading") lay(library, object, grounds.fill);
    const suspect = suspects.get(object.handle);
    if (!suspect) continue;
    const [x0, y0, x1, y1] = boxWithin(object.matrix, boundsOf(library, object.handle));
    const [middleY, eighth] = [(y0 + y1) / 2, (x1 - x0) / 8];
    const under = [x0 + eighth, (x0 + x1) / 2, x1 - eighth].map((x) => grounds.at(x, middleY));
    const { mode, paint } = suspect;
    const isUnpainted = mode === NOT_PAINTED || paint.opacity <= FAINT || (mode === CUTTING && under[1] !== undefined);
    const isCamouflaged =
      FILLING.has(mode) &&
      paint.colour !== undefined &&
      under.every((ground) => ground !== undefined && isNear(ground, paint.colour as Colour));
    if (isUnpainted) unseen.set(object.handle, "unpainted");
    else if (isCamouflaged) unseen.set(object.handle, "camouflaged");
  }
  return unseen;
}

/** Letters without paint, or of a colour that the paper or an area of the page has. Most pages have none. */
function suspectsAmong(library: Pdfium, objects: readonly PageObject[]): ReadonlyMap<number, Suspect> {
  const colours = new Set<Colour>([WHITE]);
  const alike = new Map<Colour, boolean>();
  const suspects = new Map<number, Suspect>();
  for (const { kind, handle, matrix } of objects) {
    if (kind === "path") {
      const { colour } = paintOf(library, handle, "fill");
      if (colour === undefined || colours.has(colour) || !isBroad(boxWithin(matrix, boundsOf(library, handle))))
        continue;
      colours.add(colour);
      alike.clear();
    }
    if (kind !== "letters") continue;
    const mode = library.call.FPDFTextObj_GetTextRenderMode(handle);
    const paint = paintOf(library, handle, "fill");
    const { colour } = paint;
    const isAlike = (): boolean => {
      if (colour === undefined) return false;
      const known = alike.get(colour) ?? Array.from(colours).some((each) => isNear(each, colour));
      alike.set(colour, known);
      return known;
    };
    if (mode === NOT_PAINTED || mode === CUTTING || paint.opacity <= FAINT || (FILLING.has(mode) && isAlike()))
      suspects.set(handle, { mode, paint });
  }
  return suspects;
}

/** Thick enough for letters to stand on it, not a line. */
function isBroad([x0, y0, x1, y1]: Box): boolean {
  return Math.min(x1 - x0, y1 - y0) >= BROAD;
}

/** Lays what is drawn as the ground of what is drawn after it. */
function lay(library: Pdfium, object: PageObject, fill: ReturnType<typeof createGrounds>["fill"]): void {
  const { call, out, integer, float } = library;
  const bounds = boxWithin(object.matrix, boundsOf(library, object.handle));
  if (object.kind === "shading") return fill(overlap(bounds, clipOf(library, object).box), undefined, false);
  const [atFill = 0, atStroke = 0, atWidth = 0] = out;
  call.FPDFPath_GetDrawMode(object.handle, atFill, atStroke);
  call.FPDFPageObj_GetStrokeWidth(object.handle, atWidth);
  const [isFilled, isStroked, width] = [integer(atFill) !== 0, integer(atStroke) !== 0, float(atWidth)];
  const matrix = multiplied(object.matrix, matrixOf(library, object.handle));
  const isBroadLine = isStroked && width * Math.hypot(matrix[0], matrix[1]) > BROAD;
  const isArea = isFilled && isBroad(bounds);
  if (!isBroadLine && !isArea) return;
  const clip = clipOf(library, object);
  const box = overlap(bounds, clip.box);
  if (isBroadLine) fill(box, paintOf(library, object.handle, "stroke").colour, false);
  if (!isArea) return;
  const { colour, opacity } = paintOf(library, object.handle, "fill");
  const isOpaque = opacity === 255 && call.FPDFPageObj_HasTransparency(object.handle) === 0;
  const isWhole = clip.isExact && isStraight(matrix) && isRectangle(subpathsOf(library, object.handle));
  fill(box, colour, isWhole && isOpaque && colour !== undefined);
}
