import { useMemo, type ReactNode } from "react";
import type { Citation } from "../api/shapes.ts";
import { blocksOf, overlaps, type Block } from "./blocks.ts";
import { codePoints } from "./code-points.ts";
import "./source.css";
import { TableView } from "./table-view.tsx";
import { useText } from "./use-text.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** Quoted rows of a table under the heads of their columns: a figure without its column says nothing. Until the source is here, the words alone. */
export function QuotedTable({ citation, children }: { citation: Citation; children: ReactNode }) {
  const { start, end } = citation;
  const document = useText(citation);
  const text = useMemo(() => codePoints(document?.text ?? ""), [document]);
  const table =
    document &&
    blocksOf(document, text).find(
      (block): block is TableBlock => block.kind === "table" && overlaps(block, { start, end }),
    );
  if (!table) return children;
  const heads = table.rows.slice(0, table.headerRows);
  const quoted = table.rows.slice(table.headerRows).filter((row) => overlaps(row, { start, end }));
  if (quoted.length === 0) return children;
  return <TableView table={{ ...table, rows: [...heads, ...quoted] }} text={text} quote={undefined} />;
}
