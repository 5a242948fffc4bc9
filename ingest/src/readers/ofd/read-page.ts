import type { Element } from "domhandler";
import { joinPieces, type Piece } from "../pdf/join-pieces.ts";
import type { Page } from "../pdf/read-page.ts";
import type { Matrix } from "../pdf/matrix.ts";
import type { Rule } from "../pdf/rules/draw-rules.ts";
import { findGrids } from "../pdf/rules/find-grids.ts";
import { POINTS_A_MILLIMETRE } from "./millimetres.ts";
import { charactersOf, childAt, childrenNamed, localName } from "./nodes.ts";
import type { OfdPage } from "./open-ofd.ts";
import { rulesOfPath } from "./rules-of-path.ts";
import { frameOf, piecesOf } from "./text-pieces.ts";

/** A page as it was found, and the texts on it that are no part of what it says. */
export interface ReadOfdPage {
  readonly page: Page;
  readonly asides: readonly { readonly text: string; readonly reason: string }[];
}

const POINTS: Matrix = [POINTS_A_MILLIMETRE, 0, 0, POINTS_A_MILLIMETRE, 0, 0];
/** Drawings within drawings. */
const DEEPEST = 8;
/** A map has a hundred thousand lines and no table. */
const MOST_RULES = 20_000;

/** Gathers the text and the lines of a page's objects; what is not shown, watermarks and remarks stand aside. */
export function readOfdPage({ layers, annotations, composites, width, height }: OfdPage, number: number): ReadOfdPage {
  const pieces: Piece[] = [];
  const rules: Rule[] = [];
  const asides: { text: string; reason: string }[] = [];

  const gather = (objects: readonly Element[], frame: Matrix, reason: string | undefined, depth = 0): void => {
    if (depth > DEEPEST) return;
    for (const object of objects) {
      const aside = isInvisible(object) ? "hidden" : reason;
      const name = localName(object);
      if (name === "TextObject") {
        const found = piecesOf(object, frame);
        if (aside) asides.push({ text: found.map(({ text }) => text).join(""), reason: aside });
        else pieces.push(...found);
      } else if (name === "PathObject" && !aside && rules.length < MOST_RULES)
        rules.push(...rulesOfPath(object, frame));
      else if (name === "PageBlock") gather(childrenNamed(object), frame, aside, depth + 1);
      else if (name === "CompositeObject") {
        const content = childAt(composites.get(object.attribs["ResourceID"] ?? ""), "Content");
        gather(childrenNamed(content), frameOf(object, frame), aside, depth + 1);
      }
    }
  };

  for (const layer of layers) gather(childrenNamed(layer), POINTS, undefined);
  for (const annotation of annotations) {
    const appearance = childAt(annotation, "Appearance");
    const isShown = annotation.attribs["Visible"] !== "false";
    const reason = annotation.attribs["Type"] === "Watermark" ? "watermark" : isShown ? undefined : "hidden";
    if (appearance) gather(childrenNamed(appearance), frameOf(appearance, POINTS), reason);
    const remark = charactersOf(childAt(annotation, "Remark"));
    if (remark.trim()) asides.push({ text: remark, reason: "comment" });
  }
  const level = joinPieces(pieces.filter((piece) => !piece.isTurned));
  return {
    page: {
      number,
      width,
      height,
      ...level,
      turned: pieces.filter((piece) => piece.isTurned),
      unseen: [],
      grids: findGrids(rules),
    },
    asides: asides.filter(({ text }) => text !== ""),
  };
}

function isInvisible({ attribs }: Element): boolean {
  return attribs["Visible"] === "false" || attribs["Alpha"] === "0";
}
