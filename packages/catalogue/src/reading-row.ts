import type { Reading, ReadingLayout, StoredReading } from "@guildhall/core";

export interface ReadingRow {
  readonly origin: string;
  readonly omitted: string;
  readonly headings: string;
  readonly layout: string | null;
}

/** Everything a reading says that has no column of its own: places, tables, sizes of pages. */
export function layoutColumn(reading: Reading): string | null {
  const { text: _text, origin: _origin, omitted: _omitted, rawLength: _rawLength, headings: _headings, mediaType: _mediaType, title: _title, pages: _pages, ...layout } = reading;
  return Object.keys(layout).length === 0 ? null : JSON.stringify(layout);
}

export function readingOf({ origin, omitted, headings, layout }: ReadingRow): StoredReading {
  return {
    origin: JSON.parse(origin) as StoredReading["origin"],
    omitted: JSON.parse(omitted) as StoredReading["omitted"],
    headings: JSON.parse(headings) as StoredReading["headings"],
    layout: layout === null ? {} : (JSON.parse(layout) as ReadingLayout),
  };
}
