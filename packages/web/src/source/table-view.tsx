import type { Span } from "../api/shapes.ts";
import { useWords } from "../words/words.ts";
import { overlaps, type Block, type Row } from "./blocks.ts";
import type { CodePoints } from "./code-points.ts";
import { Lit } from "./lit.tsx";

interface Props {
  readonly table: Extract<Block, { kind: "table" }>;
  readonly text: CodePoints;
  readonly quote: Span | undefined;
}

/** A table with its unit; the quoted row is lit, and in it the quoted cells. */
export function TableView({ table: { rows, headerRows, unit }, text, quote }: Props) {
  const words = useWords();
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const cellsOf = (row: Row, isHead: boolean) =>
    row.cells.map((cell, index) => {
      const Cell = isHead ? "th" : "td";
      const columnSpan = row.cells.length === 1 ? columns : 1;
      const words = text.slice(cell.start, cell.end);
      return (
        <Cell key={index} colSpan={columnSpan} className={/^[\s\d.,%()（）+-]+$/.test(words) ? "figure" : undefined}>
          <Lit span={cell} text={text} quote={quote} />
        </Cell>
      );
    });
  const rowOf = (row: Row, isHead: boolean) => (
    <tr key={row.start} className={quote && overlaps(row, quote) ? "lit" : undefined}>
      {cellsOf(row, isHead)}
    </tr>
  );
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={words.tableFrame}>
      <table>
        {unit && <caption>{unit === "unit_unknown" ? words.unitUnknown : words.tableUnit(unit.words)}</caption>}
        <thead>{rows.slice(0, headerRows).map((row) => rowOf(row, true))}</thead>
        <tbody>{rows.slice(headerRows).map((row) => rowOf(row, false))}</tbody>
      </table>
    </div>
  );
}
