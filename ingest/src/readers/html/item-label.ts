import type { Element } from "domhandler";
import { lettersOf, romanOf } from "../../number-words.ts";
import { isElement } from "./nodes.ts";

/** The number a browser shows before an item of an ordered list (`3.`); mammoth's footnotes have the mark of their reference (`[1]`). */
export function itemLabel(item: Element): string | undefined {
  const note = /^(?:foot|end)note-(\d+)$/.exec(item.attribs["id"] ?? "");
  if (note) return `[${note[1]}]`;
  const list = item.parent;
  if (!list || !isElement(list, "ol")) return undefined;
  const number = numberOf(item, list);
  return Number.isSafeInteger(number) && number > 0 ? `${written(number, list.attribs["type"])}.` : undefined;
}

/** Counts back to an item that says its number, or to the list's start. */
function numberOf(item: Element, list: Element): number {
  let distance = 0;
  for (let at: Element["prev"] = item; at; at = at.prev) {
    if (!isElement(at, "li")) continue;
    const value = at.attribs["value"];
    if (value !== undefined) return Number.parseInt(value, 10) + distance;
    distance += 1;
  }
  return Number.parseInt(list.attribs["start"] ?? "1", 10) + distance - 1;
}

const WRITTEN: Readonly<Record<string, (number: number) => string>> = {
  a: (number) => lettersOf(number).toLowerCase(),
  A: lettersOf,
  i: (number) => romanOf(number).toLowerCase(),
  I: romanOf,
};

function written(number: number, type: string | undefined): string {
  return (WRITTEN[type ?? ""] ?? String)(number);
}
