import type { Box } from "@guildhall/core";
import type { Element } from "domhandler";
import { fillGrid } from "../html/fill-grid.ts";
import type { CellDraft } from "../../tables/write-table.ts";
import { childrenOf, elementAt, elementsWithin } from "../office/xml.ts";
import { boxOf, type Frame, frameWithin, slideFrame } from "./frame.ts";
import { paragraphsOf } from "./paragraphs.ts";

/** What stands on a slide: lines of text, a table, or a drawing that lies in a part of its own (chart, diagram). */
export type Shape = { readonly box?: Box | undefined; readonly isHidden: boolean } & (
  | {
      readonly kind: "text";
      readonly role: string | undefined;
      readonly slot: string | undefined;
      readonly paragraphs: readonly string[];
    }
  | { readonly kind: "table"; readonly rows: readonly (readonly CellDraft[])[]; readonly headerRows: number }
  | { readonly kind: "drawing"; readonly relation: string }
);

/** The shapes of a slide in the order of the file, which is the one in which PowerPoint reads them out; those of groups in their place. */
export function shapesOf(tree: Element | undefined, frame: Frame = slideFrame, isHidden = false): Shape[] {
  return (tree?.children ?? [])
    .filter((child): child is Element => child.type === "tag")
    .flatMap((child): Shape[] => {
      const hidden = isHidden || isHiddenShape(child);
      switch (child.name) {
        case "p:grpSp":
          return shapesOf(child, frameWithin(elementAt(child, "p:grpSpPr", "a:xfrm"), frame), hidden);
        case "p:sp":
          return [textShape(child, frame, hidden)];
        case "p:graphicFrame":
          return graphic(child, boxOf(elementAt(child, "p:xfrm"), frame), hidden);
        case "mc:AlternateContent":
          return shapesOf(elementAt(child, "mc:Choice") ?? elementAt(child, "mc:Fallback"), frame, hidden);
        default:
          return [];
      }
    });
}

function isHiddenShape(shape: Element): boolean {
  return shape.children.some(
    (child) => child.type === "tag" && /^1|true$/.test(elementAt(child, "p:cNvPr")?.attribs["hidden"] ?? ""),
  );
}

function textShape(shape: Element, frame: Frame, isHidden: boolean): Shape {
  const placeholder = elementAt(shape, "p:nvSpPr", "p:nvPr", "p:ph");
  return {
    kind: "text",
    // a placeholder without a type holds the content of the slide
    role: placeholder ? (placeholder.attribs["type"] ?? "body") : undefined,
    slot: placeholder?.attribs["idx"],
    paragraphs: paragraphsOf(elementAt(shape, "p:txBody")),
    box: boxOf(elementAt(shape, "p:spPr", "a:xfrm"), frame),
    isHidden,
  };
}

function graphic(element: Element, box: Box | undefined, isHidden: boolean): Shape[] {
  const data = elementAt(element, "a:graphic", "a:graphicData");
  const table = elementAt(data, "a:tbl");
  if (table) return [{ kind: "table", ...tableOf(table), box, isHidden }];
  const relation =
    elementAt(data, "c:chart")?.attribs["r:id"] ?? elementAt(data, "dgm:relIds")?.attribs["r:dm"] ?? undefined;
  return relation === undefined ? [] : [{ kind: "drawing", relation, box, isHidden }];
}

function tableOf(table: Element): { rows: CellDraft[][]; headerRows: number } {
  const rows = childrenOf(table, "a:tr").map((row) =>
    childrenOf(row, "a:tc")
      // the cells that a merged one covers are there again, without content
      .filter(({ attribs }) => !isSet(attribs["hMerge"]) && !isSet(attribs["vMerge"]))
      .map((cell) => ({
        text: paragraphsOf(elementAt(cell, "a:txBody")).join(" "),
        rows: Number(cell.attribs["rowSpan"] ?? 1),
        columns: Number(cell.attribs["gridSpan"] ?? 1),
      })),
  );
  return { rows: fillGrid(rows), headerRows: isSet(elementAt(table, "a:tblPr")?.attribs["firstRow"]) ? 1 : 0 };
}

function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The words of a part that is neither slide nor chart, a line each: the nodes of a diagram, the text of a comment. */
export function linesOf(root: Element, name: string): string[] {
  return elementsWithin(root, name).flatMap((element) => paragraphsOf(element));
}
