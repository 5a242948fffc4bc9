import type { Locator } from "../api/shapes.ts";
import type { Words } from "../words/words.ts";

/** Where in a document: 第二章 试用期 › 第十九条. */
export function placeInWords(locator: Locator, words: Words): string {
  switch (locator.kind) {
    case "article":
      return [...locator.path, locator.article].join(" › ");
    case "section":
      return locator.path.join(" › ");
    case "characters":
      return words.characters(locator.start, locator.end);
  }
}
