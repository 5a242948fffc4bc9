import type { Element } from "domhandler";
import { numberInFormat } from "../../number-words.ts";
import { childrenOf, elementAt } from "../office/xml.ts";

/** What automatic numbers are called here and in Word. */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^arabic/, "decimal"],
  [/^romanUc/, "upperRoman"],
  [/^romanLc/, "lowerRoman"],
  [/^alphaUc/, "upperLetter"],
  [/^alphaLc/, "lowerLetter"],
  [
    /^(?:ea1ChsPlain|ea1ChsPeriod|ea1ChtPlain|ea1ChtPeriod|ea1JpnChsDbPeriod|ea1JpnKorPlain|ea1JpnKorPeriod)/,
    "chineseCounting",
  ],
  [/^circleNum/, "decimalEnclosedCircle"],
];

/** The paragraphs of a text body, with the numbers that PowerPoint prints before them. Empty paragraphs are none. */
export function paragraphsOf(body: Element | undefined): string[] {
  const counters: number[] = [];
  const kinds: (string | undefined)[] = [];
  return childrenOf(body, "a:p").flatMap((paragraph) => {
    const words = wordsOf(paragraph);
    if (words.trim() === "") return [];
    const properties = elementAt(paragraph, "a:pPr");
    const level = Number(properties?.attribs["lvl"] ?? 0);
    const automatic = elementAt(properties, "a:buAutoNum");
    const kind = automatic?.attribs["type"];
    counters.length = Math.min(counters.length, level + 1);
    if (kind === undefined) {
      counters.length = Math.min(counters.length, level);
      return [words];
    }
    const start = Number(automatic?.attribs["startAt"] ?? 1);
    counters[level] = kinds[level] === kind && counters[level] !== undefined ? counters[level] + 1 : start;
    kinds[level] = kind;
    return [`${label(kind, counters[level])} ${words}`];
  });
}

function label(kind: string, number: number): string {
  const written = numberInFormat(number, FORMATS.find(([pattern]) => pattern.test(kind))?.[1] ?? "decimal");
  if (kind.endsWith("ParenBoth")) return `(${written})`;
  if (kind.endsWith("ParenR")) return `${written})`;
  return kind.endsWith("Period") ? `${written}.` : written;
}

/** The words of a paragraph; a break within it begins a line. */
function wordsOf(paragraph: Element): string {
  return paragraph.children
    .filter((child): child is Element => child.type === "tag")
    .map((child) => {
      if (child.name === "a:br") return "\n";
      if (child.name === "a:r" || child.name === "a:fld") return textWithin(child, "a:t");
      return textWithin(child, "m:t");
    })
    .join("");
}

/** The text of all elements of this name within an element. */
export function textWithin(element: Element, name: string): string {
  return element.children
    .map((child) => {
      if (child.type === "text") return element.name === name ? child.data : "";
      return child.type === "tag" ? textWithin(child, name) : "";
    })
    .join("");
}
