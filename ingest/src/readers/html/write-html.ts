import type { AnyNode, Element, ParentNode } from "domhandler";
import { writeTable } from "../../tables/write-table.ts";
import type { Transcript } from "../../transcript.ts";
import type { ReasonToOmit } from "./asides.ts";
import { itemLabel } from "./item-label.ts";
import { collapsed, isBlock, isElement, raised, textOf } from "./nodes.ts";
import { readTable } from "./read-table.ts";

/**
 * Writes down a tree of HTML as a reader of the page sees it: blocks as lines, list items with their numbers, tables as
 * rows, headings kept as structure. What `omitted` names is left out with its reason.
 */
export function writeHtml(transcript: Transcript, root: ParentNode, omitted: ReasonToOmit): void {
  let isSpacePending = false;
  /** The number of an item, until there is something to number: its words may stand in a block of their own. */
  let label = "";

  const writeLabel = (): void => {
    if (label) transcript.write(`${label} `);
    label = "";
  };

  const endLine = (): void => {
    transcript.endLine();
    isSpacePending = false;
  };

  const writeText = (text: string): void => {
    const words = collapsed(text);
    const begins = words.startsWith(" ");
    const content = words.trim();
    if (content === "") {
      isSpacePending ||= begins;
      return;
    }
    const space = (isSpacePending || begins) && !transcript.isLineStart ? " " : "";
    writeLabel();
    // trim() knows more spaces than HTML: the ideographic space behind 第一条 is content
    transcript.write(space + words.slice(begins ? 1 : 0).replace(/ $/, ""));
    isSpacePending = words.endsWith(" ");
  };

  const writeNode = (node: AnyNode): void => {
    if (node.type === "text") writeText(node.data);
    else if (node.type === "comment") transcript.omit(node.data, "comment");
    else if (isElement(node)) writeElement(node);
    else if ("children" in node) node.children.forEach(writeNode);
  };

  const writeElement = (element: Element): void => {
    const reason = omitted(element);
    if (reason) {
      transcript.omit(textOf(element), reason);
      return;
    }
    if (element.name === "br") return endLine();
    if (element.name === "sup" || element.name === "sub") return writeText(raised(textOf(element), element.name));
    if (!isBlock(element)) return element.children.forEach(writeNode);
    endLine();
    if (element.name === "table") writeTableOf(element);
    else if (/^h[1-6]$/.test(element.name)) writeHeading(element);
    else if (element.name === "pre") writePreformatted(element);
    else {
      if (element.name === "li") label = itemLabel(element) ?? "";
      element.children.forEach(writeNode);
    }
    endLine();
  };

  const writeHeading = (element: Element): void => {
    const start = transcript.length;
    element.children.forEach(writeNode);
    transcript.addHeading({ start, end: transcript.length, level: Number(element.name[1]) });
  };

  const writePreformatted = (element: Element): void => {
    writeLabel();
    transcript.write(textOf(element).replace(/\n+$/, ""));
  };

  const writeTableOf = (element: Element): void => {
    const table = readTable(element, omitted);
    if (!table) return element.children.forEach(writeNode);
    writeLabel();
    const start = transcript.length;
    if (table.caption) transcript.write(table.caption);
    const caption = table.caption ? { start, end: transcript.length } : undefined;
    endLine();
    writeTable(transcript, table.rows, {
      ...(table.headerRows ? { headerRows: table.headerRows } : {}),
      ...(caption ? { caption } : {}),
    });
  };

  root.children.forEach(writeNode);
  endLine();
}
