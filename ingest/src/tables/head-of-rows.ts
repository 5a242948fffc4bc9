import type { DividedPassage, Span, Table } from "@guildhall/core";
import type { CodePoints } from "@guildhall/text";

/** Words that lead to a unit: they are shown with it. */
const LEAD_OF_UNIT = /(?:金额)?单位\s*[：:]\s*$/;

/**
 * Repeats what heads a table (its name, its unit, the names of its columns) in the path of passages that begin inside it
 * without them, so that a row that is found or quoted alone says what its figures are. The text of the passage stays as it
 * is; a vertical that repeats them itself is left alone.
 */
export function withHeadsOfRows(
  passages: readonly DividedPassage[],
  tables: readonly Table[],
  points: CodePoints,
): readonly DividedPassage[] {
  let at = 0;
  return passages.map((passage) => {
    while ((tables[at]?.end ?? Infinity) <= passage.start) at += 1;
    const table = tables[at];
    const head = table && beginsInside(passage, table) ? headOf(table, passage, points) : [];
    if (head.length === 0) return passage;
    const path = [...passage.path, ...head];
    return {
      ...passage,
      path,
      locator: passage.locator.kind === "article" ? passage.locator : { kind: "section", path },
    };
  });
}

/** True where the passage holds rows of the table and not the first one, which may be its header. */
function beginsInside({ start, end }: Span, { rows }: Table): boolean {
  const first = rows[0];
  return first !== undefined && start > first.start && rows.some((row) => row.start < end && row.end > start);
}

function headOf(
  { caption, unit, rows, headerRows }: Table,
  passage: DividedPassage,
  points: CodePoints,
): readonly string[] {
  const above = (part: Span): boolean => part.end <= passage.start;
  const parts = [
    ...(caption && above(caption) ? [wordsOf(caption, points)] : []),
    ...(unit !== "unit_unknown" && above(unit.at) ? [unitOf(unit.at, points)] : []),
    ...rows
      .slice(0, headerRows)
      .filter(above)
      .map((row) => wordsOf(row, points)),
  ];
  let said = passage.path.map(bare).join("\n");
  return parts.filter((words) => {
    const isNew = bare(words) !== "" && !said.includes(bare(words));
    said += `\n${bare(words)}`;
    return isNew;
  });
}

function wordsOf({ start, end }: Span, points: CodePoints): string {
  return points.slice(start, end).trim();
}

function unitOf(at: Span, points: CodePoints): string {
  const [lead = ""] = LEAD_OF_UNIT.exec(points.slice(Math.max(0, at.start - 8), at.start)) ?? [];
  return (lead + points.slice(at.start, at.end)).trim();
}

/** Words without spaces, bars and commas, in which ways of writing a header down differ. */
function bare(words: string): string {
  return words.replaceAll(/[\s|/、]/g, "");
}
