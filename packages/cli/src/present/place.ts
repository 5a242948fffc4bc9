import type { Locator } from "@guildhall/core";

/** Where in a document: 第二章 试用期 第十九条. */
export function placeInWords(locator: Locator): string {
  switch (locator.kind) {
    case "article":
      return [...locator.path, locator.article].join(" ");
    case "section":
      return locator.path.join(" › ");
    case "characters":
      return `${locator.start}–${locator.end}`;
  }
}
