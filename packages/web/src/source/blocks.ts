import type { DocumentText, Span } from "../api/shapes.ts";
import type { CodePoints } from "./code-points.ts";

/** What the server says of a text beside its words. */
export type Layout = Pick<DocumentText, "headings"> & Partial<Pick<DocumentText, "tables" | "places" | "pageSizes">>;

type Table = DocumentText["tables"][number];

/** A row of a table as spans of the text, one a cell. */
export interface Row extends Span {
  readonly cells: readonly Span[];
}

/** A piece of canonical text as the source drawer sets it. */
export type Block =
  | (Span & { readonly kind: "line"; readonly level: number })
  | (Span & {
      readonly kind: "table";
      readonly rows: readonly Row[];
      readonly headerRows: number;
      readonly unit?: Table["unit"];
    })
  | (Span & { readonly kind: "page"; readonly page: number });

/** Cuts canonical text into lines, tables and page marks, in order; empty lines are left out. */
export function blocksOf(layout: Layout, text: CodePoints): readonly Block[] {
  const tables = (layout.tables ?? []).map((table): Block => ({ kind: "table", ...table }));
  const gaps = between(tables, text.length);
  const lines = gaps.flatMap((gap) => withGuessedTables(linesIn(gap, layout, text), text));
  return [...tables, ...lines, ...pageMarks(layout)].toSorted(
    (one, other) => one.start - other.start || rank(one) - rank(other),
  );
}

/** A page begins before what stands on it. */
function rank(block: Block): number {
  return block.kind === "page" ? 0 : 1;
}

function between(spans: readonly Span[], length: number): readonly Span[] {
  const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), length];
  return edges.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: edges[index + 1] ?? length }] : []));
}

function linesIn(gap: Span, { headings }: Layout, text: CodePoints): readonly (Block & { kind: "line" })[] {
  let start = gap.start;
  return text
    .slice(gap.start, gap.end)
    .split("\n")
    .flatMap((words) => {
      const line = { start, end: start + Array.from(words).length };
      start = line.end + 1;
      const level = headings.find((heading) => overlaps(heading, line))?.level ?? 0;
      return words.trim() === "" ? [] : [{ kind: "line" as const, ...line, level }];
    });
}

/** Two or more lines of `cell | cell` after one another are a table, even where the server names none. */
function withGuessedTables(lines: readonly (Block & { kind: "line" })[], text: CodePoints): readonly Block[] {
  const blocks: Block[] = [];
  let run: Row[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length > 1)
      blocks.push({ kind: "table", start: first.start, end: last.end, rows: run, headerRows: 1 });
    else blocks.push(...run.map(({ start, end }): Block => ({ kind: "line", start, end, level: 0 })));
    run = [];
  };
  for (const line of lines) {
    const cells = line.level === 0 ? cellsIn(line, text) : [];
    if (cells.length > 1) run.push({ start: line.start, end: line.end, cells });
    else {
      close();
      blocks.push(line);
    }
  }
  close();
  return blocks;
}

function cellsIn(line: Span, text: CodePoints): readonly Span[] {
  const words = text.slice(line.start, line.end);
  if (!words.includes(" | ")) return [];
  let start = line.start;
  return words.split(" | ").map((cell) => {
    const span = { start, end: start + Array.from(cell).length };
    start = span.end + 3;
    return span;
  });
}

function pageMarks({ places }: Layout): readonly Block[] {
  let page = 0;
  return (places ?? []).flatMap((place): readonly Block[] => {
    if (place.kind !== "page" || place.page === page) return [];
    page = place.page;
    return [{ kind: "page", start: place.start, end: place.start, page }];
  });
}

/** True when the spans share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A span cut in three by what is lit: before, lit, after. */
export function cutBy(
  span: Span,
  lit: Span | undefined,
): { readonly before: Span; readonly lit: Span; readonly after: Span } {
  const start = Math.min(Math.max(lit?.start ?? span.end, span.start), span.end);
  const end = Math.min(Math.max(lit?.end ?? span.end, start), span.end);
  return { before: { start: span.start, end: start }, lit: { start, end }, after: { start: end, end: span.end } };
}
