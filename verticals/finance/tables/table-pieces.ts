import type { Figure } from "../figures.ts";
import { measureOfRow } from "../measures.ts";
import { findPeriods, type Period } from "../periods.ts";
import { lengthOf, pack } from "../../shared/pack.ts";
import type { FinancePiece, Subject } from "../piece.ts";
import type { Block } from "./blocks.ts";
import { cellsOf, isFigure } from "./cells.ts";
import { type Column, columnsOf, scopeIn } from "./columns.ts";
import { unitIn } from "./unit.ts";

type Table = Extract<Block, { kind: "table" }>;

/**
 * A table as pieces of whole rows. Caption, unit and header are repeated in the path of each, so that a row quoted alone
 * still says what its figures are; the first piece holds them as text.
 */
export function tablePieces(table: Table, path: readonly string[], subject: Subject, target: number): FinancePiece[] {
  const caption = captionOf(table, path);
  const unit = unitIn(`${table.lead}\n${table.header.join("\n")}`);
  const header = table.header
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" / ");
  const inside = [
    ...path,
    ...[caption, unit, header].filter((part): part is string => part !== undefined && part !== ""),
  ];
  const around = { caption: findPeriods(table.lead).at(-1)?.period, report: subject.period };
  const columns = columnsOf(table.header, around);
  const scope = scopeIn(caption ?? "") ?? scopeIn(path.at(-1) ?? "") ?? "合并";
  const runs = packRows(table, target, (row) => figuresOf(row, columns, scope, subject));
  return runs.map(({ text, figures }) => ({ text, path: inside, locator: { kind: "section", path: inside }, figures }));
}

/** The lines above a table without headings, its unit and who made it up: 合并利润表 2025年1—9月. */
function captionOf({ lead }: Table, path: readonly string[]): string | undefined {
  const lines = lead
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !path.includes(line));
  const said = lines.filter(
    (line) => line !== "" && !/^(?:金额)?单位\s*[:：]|^[（(].{0,12}元[）)]$|^\(.{0,60}\)$|^编制单位/u.test(line),
  );
  const caption = said
    .map((line) => line.replace(/[\s　]*(?:金额)?单位[:：].*$/u, ""))
    .join(" ")
    .trim();
  return caption === "" ? undefined : caption;
}

interface Run {
  text: string;
  readonly figures: readonly Figure[];
}

/**
 * A row with figures that can be asked for stands alone, so that it alone is found and quoted; lead and header, and rows
 * of other kinds, are put together up to the target. No row is cut unless it is longer than twice the target.
 */
function packRows({ lead, header, rows }: Table, target: number, figuresIn: (row: string) => readonly Figure[]): Run[] {
  const head = lead + header.join("");
  const found: Run[] = (lengthOf(head) > target ? pack(head, target) : [head])
    .filter((text) => text !== "")
    .map((text) => ({ text, figures: [] }));
  for (const row of rows) {
    const last = found.at(-1);
    const figures = figuresIn(row);
    const joins = figures.length === 0 && last?.figures.length === 0 && lengthOf(last.text + row) <= target;
    if (last !== undefined && (joins || row.trim() === "")) last.text += row;
    else if (lengthOf(row) <= 2 * target) found.push({ text: row, figures });
    else found.push(...pack(row, target).map((text) => ({ text, figures: [] })));
  }
  return found;
}

function figuresOf(
  row: string,
  columns: readonly Column[],
  scope: Column["scope"] & string,
  subject: Subject,
): Figure[] {
  const cells = cellsOf(row) ?? [];
  const measure = measureOfRow(cells[0] ?? "");
  if (measure === undefined) return [];
  return columns.flatMap((column): Figure[] => {
    if (!isFigure(cells[column.at] ?? "")) return [];
    if (subject.isOpinion && column.state !== "预测") return [{ ...figure(measure, column, scope), source: "other" }];
    return [{ ...figure(measure, column, scope), source: sourceOf(column.period, subject) }];
  });
}

function figure(
  measure: string,
  { period, state, scope: own }: Column,
  scope: "合并" | "母公司",
): Omit<Figure, "source"> {
  return { measure, period, scope: own ?? scope, ...(state === undefined ? {} : { state }) };
}

/** A third-quarter report is the first source of the quarter as well as of the nine months. */
function sourceOf(period: Period, { period: report, isPeriodic }: Subject): Figure["source"] {
  if (!isPeriodic || report === undefined) return "other";
  const isOwn = period === report || (report.endsWith("M9") && period === `${report.slice(0, 4)}Q3`);
  return isOwn ? "own" : "comparative";
}
