/** A cell of a table with the rows and columns it covers, the last ones included. */
export interface GridCell {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly text: string;
}

/** Right, wrong and missing relations of one document. */
export interface RelationCount {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
}

/**
 * The adjacency relations of a table: for each cell with words its nearest neighbours with words to the right, in every
 * row it covers, and below, in every column it covers; each pair once. Blank cells are passed over. A relation is the words
 * of both cells and the direction.
 *
 * The measure of Göbel, Hassan, Oro, Orsi: "A Methodology for Evaluating Algorithms for Table Understanding in PDF
 * Documents" (DocEng 2012), as in the ICDAR 2013 table competition.
 */
export function relationsOf(cells: readonly GridCell[]): readonly string[] {
  const written = cells.map((cell) => ({ ...cell, text: normalised(cell.text) })).filter(({ text }) => text !== "");
  const at = new Map<string, (typeof written)[number]>();
  for (const cell of written) {
    for (let row = cell.row; row <= cell.lastRow; row += 1) {
      for (let column = cell.column; column <= cell.lastColumn; column += 1) at.set(`${row} ${column}`, cell);
    }
  }
  const lastRow = Math.max(-1, ...written.map((cell) => cell.lastRow));
  const lastColumn = Math.max(-1, ...written.map((cell) => cell.lastColumn));
  return written.flatMap((cell) => {
    const right = new Set<GridCell>();
    for (let row = cell.row; row <= cell.lastRow; row += 1) {
      for (let column = cell.lastColumn + 1; column <= lastColumn; column += 1) {
        const neighbour = at.get(`${row} ${column}`);
        if (neighbour) right.add(neighbour);
        if (neighbour) break;
      }
    }
    const below = new Set<GridCell>();
    for (let column = cell.column; column <= cell.lastColumn; column += 1) {
      for (let row = cell.lastRow + 1; row <= lastRow; row += 1) {
        const neighbour = at.get(`${row} ${column}`);
        if (neighbour) below.add(neighbour);
        if (neighbour) break;
      }
    }
    return [
      ...Array.from(right, (neighbour) => `${cell.text}\u0000→\u0000${neighbour.text}`),
      ...Array.from(below, (neighbour) => `${cell.text}\u0000↓\u0000${neighbour.text}`),
    ];
  });
}

/** How many of the relations found are expected; a relation that stands twice must be found twice. */
export function countRelations(found: readonly string[], expected: readonly string[]): RelationCount {
  const left = new Map<string, number>();
  for (const relation of expected) left.set(relation, (left.get(relation) ?? 0) + 1);
  let right = 0;
  for (const relation of found) {
    const count = left.get(relation) ?? 0;
    if (count === 0) continue;
    right += 1;
    left.set(relation, count - 1);
  }
  return { found: found.length, expected: expected.length, right };
}

/** The words without white space and without what programs write in several ways: dashes, quotation marks, ligatures. */
function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s+/g, "")
    .replaceAll(/[‐‑‒–—―−]/g, "-")
    .replaceAll(/[‘’‚‛]/g, "'")
    .replaceAll(/[“”„‟]/g, '"');
}
