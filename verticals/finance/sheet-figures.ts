import { fieldOf } from "@guildhall/text";
import type { Figure } from "./figures.ts";
import { measureOfRow } from "./measures.ts";
import type { Subject } from "./piece.ts";

/** 425210340.96, -363,963.57 元, 16.14%: a figure and nothing else. */
const FIGURE = /^[-(]?\d[\d,]*(?:\.\d+)?\)?\s*(?:%|(?:万亿|百亿|十亿|亿|千万|百万|万|千)?元(?:\/股)?)?$/;

/** Figures of a data sheet, a measure a line (营业收入：425210340.96), for the period that the document is about. */
export function sheetFigures(text: string, { period }: Subject): Figure[] {
  if (period === undefined) return [];
  return text.split("\n").flatMap((line): Figure[] => {
    const { name, value } = fieldOf(line) ?? {};
    const measure = name === undefined ? undefined : measureOfRow(name);
    return measure === undefined || !FIGURE.test(value?.normalize("NFKC") ?? "")
      ? []
      : [{ measure, period, scope: "合并", source: "other" }];
  });
}
