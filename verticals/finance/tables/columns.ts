import { findPeriods, openingOf, type Period, yearBefore } from "../periods.ts";
import { cellsOf } from "./cells.ts";

/** What the figures of a column are: of which period, and whether restated, as it was before, or a forecast. */
export interface Column {
  readonly at: number;
  readonly period: Period;
  readonly state?: State;
  readonly scope?: Scope;
}

export type State = "调整后" | "调整前" | "预测";
export type Scope = "合并" | "母公司";

/** What words outside the header say: the period of the table's caption, and the period the document reports on. */
export interface Around {
  readonly caption: Period | undefined;
  readonly report: Period | undefined;
}

/** Rates of change, shares and remarks are no figures of the measure. */
const NO_FIGURE = /增减|变动|同比|环比|幅度|比重|占比|比例|附注|原因|说明|change|notes?$/i;

/** Reads the columns of a table off the lines of its header. A column whose period nobody says is left out. */
export function columnsOf(header: readonly string[], around: Around): Column[] {
  const texts = headerTexts(header);
  return texts.flatMap((text, at): Column[] => {
    if (at === 0 || text === "" || NO_FIGURE.test(text)) return [];
    const period = periodOf(text, around);
    if (period === undefined) return [];
    const state = stateIn(text);
    const scope = scopeIn(text);
    return [{ at, period, ...(state === undefined ? {} : { state }), ...(scope === undefined ? {} : { scope }) }];
  });
}

/** The text over each column, its header rows joined; an empty cell of an upper row is under the one left of it. */
function headerTexts(header: readonly string[]): string[] {
  const rows = header.flatMap((line) => {
    const cells = cellsOf(line);
    return cells === undefined ? [] : [cells];
  });
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) =>
    rows
      .map((cells, row) => (row < rows.length - 1 && at > 0 ? spanning(cells, at) : (cells[at] ?? "")))
      .join(" ")
      .trim(),
  );
}

function spanning(cells: readonly string[], at: number): string {
  for (let each = at; each > 0; each -= 1) if ((cells[each] ?? "") !== "") return cells[each] ?? "";
  return "";
}

/** Words of a header for a period, counted from the one the caption or the document names; the longer before the shorter. */
const RELATIVE: readonly (readonly [pattern: RegExp, period: (around: Around) => Period | undefined])[] = [
  [/上年初至上年报告期末|上年年初至/, ({ report }) => report && yearBefore(report)],
  [/年初至(?:本)?报告期末/, ({ report }) => report],
  [/上年度末|上年年?末|期初|年初/, ({ report }) => report && openingOf(report)],
  [/报告期末|期末|本年末/, ({ report }) => report],
  [/上年同期|去年同期/, (around) => map(quarterOr(around), yearBefore)],
  [/本报告期|本季度/, quarterOr],
  [/上期|上年(?:度|数|金额)?|上一年度/, ({ caption, report }) => map(caption ?? report, yearBefore)],
  [/本期|本年(?:度|数|金额)?|金额|^数额/, ({ caption, report }) => caption ?? report],
];

function periodOf(text: string, around: Around): Period | undefined {
  const said =
    findPeriods(text)[0]?.period ??
    (/^(20\d{2})$/.test(text) || /\b20\d{2}$/.test(text) ? (`${text.slice(-4)}FY` as Period) : undefined);
  return said ?? RELATIVE.find(([pattern]) => pattern.test(text))?.[1](around);
}

/** 本报告期 of a third-quarter report is the quarter, not the nine months. */
function quarterOr({ caption, report }: Around): Period | undefined {
  if (caption === undefined && report?.endsWith("M9")) return `${report.slice(0, 4)}Q3` as Period;
  return caption ?? report;
}

function map(period: Period | undefined, to: (period: Period) => Period): Period | undefined {
  return period && to(period);
}

/** 调整后, 重述: restated; 调整前: as first published; 预测, 2026E: a forecast. */
export function stateIn(text: string): State | undefined {
  if (/调整前|重述前/.test(text)) return "调整前";
  if (/调整后|重述|追溯|restated/i.test(text)) return "调整后";
  return /预测|预计|一致预期|20\d{2}E\b|forecast|estimate/i.test(text) ? "预测" : undefined;
}

/** 母公司 is the company alone; 归属于母公司 says nothing of the kind. */
export function scopeIn(text: string): Scope | undefined {
  if (/(?<!归属于|归属|归)母公司(?!所有者|股东|净利|普通股)|单体口径|非合并/.test(text)) return "母公司";
  return /合并|consolidated/i.test(text) ? "合并" : undefined;
}
