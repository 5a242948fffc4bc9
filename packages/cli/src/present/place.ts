import type { Locator } from "@guildhall/core";
import { chineseNumber } from "@guildhall/text";

/** Where in a document: 第二章 试用期 第十九条. */
export function placeInWords(locator: Locator): string {
  switch (locator.kind) {
    case "article":
      return [...locator.path, locator.article + partInWords(locator)].join(" ");
    case "section":
      return locator.path.join(" › ");
    case "characters":
      return `${locator.start}–${locator.end}`;
  }
}

/** 第二款第（一）项第1目, as laws write it. */
function partInWords({ paragraph, item, point }: Extract<Locator, { readonly kind: "article" }>): string {
  return [
    paragraph === undefined ? "" : `第${chineseNumber(paragraph)}款`,
    item === undefined ? "" : `第${chineseNumber(item)}项`,
    point === undefined ? "" : `第${point}目`,
  ].join("");
}
