import type { Element } from "domhandler";
import { childrenOf, elementAt, elementsWithin } from "../office/xml.ts";
import { paragraphsOf, textWithin } from "./paragraphs.ts";

/** What a chart shows, as words: its title and a table of a row a category and a column a series. */
export interface Chart {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads a chart from the values that PowerPoint keeps in it; the workbook behind it is not opened. */
export function readChart(space: Element): Chart {
  const chart = elementAt(space, "c:chart");
  const title = paragraphsOf(elementAt(chart, "c:title", "c:tx", "c:rich")).join(" ");
  const series = chart ? elementsWithin(chart, "c:ser") : [];
  const columns = series.map((one) => ({
    name: pointsOf(elementAt(one, "c:tx")).get(0) ?? "",
    categories: pointsOf(elementAt(one, "c:cat") ?? elementAt(one, "c:xVal")),
    values: pointsOf(elementAt(one, "c:val") ?? elementAt(one, "c:yVal")),
  }));
  const points = new Set(columns.flatMap(({ categories, values }) => [...categories.keys(), ...values.keys()]));
  const rows = [...points]
    .toSorted((a, b) => a - b)
    .map((at) => [
      columns.map(({ categories }) => categories.get(at)).find((name) => name !== undefined) ?? "",
      ...columns.map(({ values }) => values.get(at) ?? ""),
    ]);
  return { title, rows: rows.length > 0 ? [["", ...columns.map(({ name }) => name)], ...rows] : [] };
}

/** The kept values of a reference by their index. Categories of several levels are read by the first. */
function pointsOf(reference: Element | undefined): ReadonlyMap<number, string> {
  const points = reference ? elementsWithin(reference, "c:pt") : [];
  const levels = reference ? elementsWithin(reference, "c:lvl") : [];
  const [level] = levels;
  return new Map(
    (level ? childrenOf(level, "c:pt") : points).map((point) => [
      Number(point.attribs["idx"] ?? 0),
      valueText(textWithin(point, "c:v")),
    ]),
  );
}

/** Computed values are kept with seventeen digits, of which fifteen mean something. */
function valueText(value: string): string {
  return /^-?\d+\.\d{12,}$/.test(value) ? String(Number(Number(value).toPrecision(15))) : value;
}
