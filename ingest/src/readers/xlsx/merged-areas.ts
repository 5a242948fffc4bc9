import { scanXml } from "../office/scan-xml.ts";
import { placeOfCell, type PlaceOfCell } from "./place-of-cell.ts";

/** Cells that are one; its words stand in the first. */
export interface MergedArea {
  readonly first: PlaceOfCell;
  readonly last: PlaceOfCell;
}

/** Behind the rows, which are most of a sheet, stands which cells are merged. */
const END_OF_ROWS = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/;
/** The longest of what it looks for, and some white space. */
const OVERLAP = 64;

/** The merged areas of a sheet, from top to bottom. */
export async function mergedAreas(xml: AsyncIterable<string>): Promise<readonly MergedArea[]> {
  const areas: MergedArea[] = [];
  await scanXml(["<behind>", await behindRows(xml)], {
    onOpen: (name, { ref }) => {
      if (name !== "mergeCell") return;
      const [first, last] = (ref ?? "").split(":").map(placeOfCell);
      if (first && last) areas.push({ first, last });
    },
  });
  return areas.toSorted((a, b) => a.first.row - b.first.row);
}

async function behindRows(xml: AsyncIterable<string>): Promise<string> {
  let [seen, isBehind] = ["", false];
  for await (const piece of xml) {
    seen += piece;
    if (isBehind) continue;
    const end = END_OF_ROWS.exec(seen);
    isBehind = end !== null;
    seen = end ? seen.slice(end.index + end[0].length) : seen.slice(-OVERLAP);
  }
  return isBehind ? seen : "";
}
