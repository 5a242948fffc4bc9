import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { childrenOf, valueOf } from "../office/xml.ts";

/** Letters of one point (Word counts in halves) or less are there to be found, not to be read. */
const SMALLEST = 2;

/** The runs of a Word document that nobody sees: marked as hidden, of a point's size, white on the white page. */
export function hiddenRuns(document: CheerioAPI): Element[] {
  return document("w\\:r")
    .toArray()
    .filter((run) => isHidden(childrenOf(run, "w:rPr")[0]) || isWhite(document, run));
}

function isHidden(properties: Element | undefined): boolean {
  const [vanish] = childrenOf(properties, "w:vanish");
  if (vanish && !/^(?:0|false|off)$/.test(vanish.attribs["w:val"] ?? "")) return true;
  return Number(valueOf(properties, "w:sz") ?? Infinity) <= SMALLEST;
}

/** White letters in a table or on a ground of their own are a heading in the fashion of the day. */
function isWhite(document: CheerioAPI, run: Element): boolean {
  const properties = childrenOf(run, "w:rPr")[0];
  if (!/^f{6}$/i.test(valueOf(properties, "w:color") ?? "")) return false;
  const isOnGround =
    childrenOf(properties, "w:shd").length > 0 ||
    childrenOf(properties, "w:highlight").length > 0 ||
    document(run).closest("w\\:p").find("> w\\:pPr > w\\:shd").length > 0;
  return !isOnGround && document(run).closest("w\\:tbl, w\\:txbxContent").length === 0;
}
