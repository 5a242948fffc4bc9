import type { Locator } from "../api/shapes.ts";
import type { Words } from "../words/words.ts";

/** Where in a document: 第二章 试用期 › 第十九条. */
export function placeInWords(locator: Locator, words: Words): string {
  switch (locator.kind) {
    case "article":
      return [...headings(locator.path), locator.article + partInWords(locator, words)].join(" › ");
    case "section":
      return headings(locator.path).join(" › ");
    case "characters":
      return words.characters(locator.start, locator.end);
  }
}

/** The heads of a table's columns are part of its path too; they stand above its rows and not in a line of words. */
function headings(path: readonly string[]): readonly string[] {
  return path.filter((heading) => !heading.includes(" | "));
}

/** 第2款第1项第1目, as far as they are known. */
function partInWords({ paragraph, item, point }: Extract<Locator, { readonly kind: "article" }>, words: Words): string {
  return [
    paragraph === undefined ? "" : words.paragraphNumber(paragraph),
    item === undefined ? "" : words.itemNumber(item),
    point === undefined ? "" : words.pointNumber(point),
  ].join("");
}
