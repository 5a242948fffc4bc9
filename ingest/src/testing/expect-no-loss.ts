import type { Reading } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { expect } from "vitest";

/** What holds of every reading: kept and omitted text are the whole, and whatever refers to the text stands within it, in order. */
export function expectNoLoss(reading: Reading): void {
  const { text, origin, omitted, rawLength, places, tables, headings } = reading;
  const points = createCodePoints(text);
  const { length } = points;

  let written = 0;
  for (const { start, end } of origin) {
    expect(start).toBe(written);
    written = end;
  }
  expect(written).toBe(length);

  const kept = origin.map(({ start, end, rawStart }) => [rawStart, rawStart + end - start] as const);
  const left = omitted.map(({ rawStart, rawEnd }) => [rawStart, rawEnd] as const);
  let read = 0;
  for (const [start, end] of [...kept, ...left].toSorted((a, b) => a[0] - b[0])) {
    expect(start).toBe(read);
    read = end;
  }
  expect(read).toBe(rawLength);

  for (const spans of [
    places,
    tables,
    tables.flatMap(({ rows }) => rows),
    tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ]) {
    let last = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThanOrEqual(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(length);
  }
  for (const { start, end } of headings) expect(points.slice(start, end).trim()).not.toBe("");
  for (const place of places) {
    if (place.kind !== "page") continue;
    const size = reading.pageSizes?.[place.page - 1];
    expect(size).toBeDefined();
    expect(place.box[0]).toBeLessThanOrEqual(place.box[2]);
    expect(place.box[1]).toBeLessThanOrEqual(place.box[3]);
  }
}

/** The words of a table's cells, row by row. */
export function cellsOf(reading: Reading, table = 0): string[][] {
  const points = createCodePoints(reading.text);
  return (reading.tables[table]?.rows ?? []).map((row) => row.cells.map(({ start, end }) => points.slice(start, end)));
}
