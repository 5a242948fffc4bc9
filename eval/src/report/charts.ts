import type { Message } from "@guildhall/core";
import type { Range } from "../metrics/bootstrap.ts";
import type { Summary, SummaryTable } from "./summary.ts";

/** Points of one series; a name stands at each, beside it the value and, where it is known, its 95 % interval. */
export interface Series {
  readonly name: Message;
  readonly points: readonly { readonly at: string; readonly value: number; readonly interval?: Range }[];
}

/** A plot as data; the script of the page draws it in the reader's language and colours. */
export interface Chart {
  /** `bars` from 0 with intervals, `differences` as points around 0, `line` over numbers. */
  readonly kind: "bars" | "differences" | "line";
  readonly title: Message;
  readonly series: readonly Series[];
  /** What the numbers below a line are. */
  readonly across?: Message;
}

const ours: Message = { zh: "百业堂", en: "Guildhall" };
/** The figures of retrieval that tell systems apart, drawn by set. */
const HEADLINES = ["recall@10", "recall@100", "ndcg@10"];

/** The plots of a suite: its headline figures by set, the differences from what it is compared with, times, tables. */
export function chartsOf(summaries: readonly Summary[]): readonly Chart[] {
  const [first] = summaries;
  if (!first) return [];
  const figures = Object.keys(first.intervals ?? {}).filter(
    (figure) => !Object.hasOwn(first.intervals ?? {}, HEADLINES[0] ?? "") || HEADLINES.includes(figure),
  );
  return [
    ...figures.map((figure) => bySet(figure, summaries)),
    ...figures.flatMap((figure) => differencesBySet(figure, summaries)),
    ...latencies(summaries),
    ...summaries.flatMap((summary) => (summary.tables ?? []).flatMap((table) => chartsOfTable(table, summary.set))),
  ];
}

function bySet(figure: string, summaries: readonly Summary[]): Chart {
  const compared = summaries.filter(({ comparison }) => comparison?.figures[figure] !== undefined);
  const against = compared[0]?.comparison?.against ?? "";
  return {
    kind: "bars",
    title: { zh: `${figure}（95 % 区间）`, en: `${figure} (95 % intervals)` },
    series: [
      {
        name: ours,
        points: summaries.flatMap((summary) => {
          const value = numberIn(summary, figure);
          const interval = summary.intervals?.[figure];
          return value === undefined ? [] : [{ at: summary.set, value, ...(interval ? { interval } : {}) }];
        }),
      },
      ...(compared.length > 0
        ? [
            {
              name: { zh: against, en: against },
              points: compared.map(({ set, comparison }) => ({ at: set, value: comparison?.figures[figure] ?? 0 })),
            },
          ]
        : []),
    ],
  };
}

function differencesBySet(figure: string, summaries: readonly Summary[]): readonly Chart[] {
  const points = summaries.flatMap(({ set, comparison }) => {
    const difference = comparison?.differences[figure];
    return difference ? [{ at: set, value: difference.mean, interval: difference.within95 }] : [];
  });
  const against = summaries.find(({ comparison }) => comparison)?.comparison?.against ?? "";
  return points.length === 0
    ? []
    : [
        {
          kind: "differences",
          title: {
            zh: `${figure}：比 ${against} 高多少（逐题配对，95 % 区间）`,
            en: `${figure}: gain over ${against} (paired by query, 95 % intervals)`,
          },
          series: [{ name: ours, points }],
        },
      ];
}

function latencies(summaries: readonly Summary[]): readonly Chart[] {
  const series = summaries.flatMap(({ set, latencyMs }): Series[] =>
    latencyMs
      ? [
          {
            name: { zh: set, en: set },
            // The slowest question of all says more about the machine than about the search.
            points: latencyMs.slice(0, -1).map((value, percent) => ({ at: String(percent), value })),
          },
        ]
      : [],
  );
  return series.length === 0
    ? []
    : [
        {
          kind: "line",
          title: { zh: "一次查询的毫秒数（按分位）", en: "Milliseconds a query, by percentile" },
          across: { zh: "查询的百分之几不慢于此", en: "% of queries no slower" },
          series,
        },
      ];
}

function chartsOfTable({ title, plot, plotted, rows }: SummaryTable, set: string): readonly Chart[] {
  const figures = plotted ?? [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const titled = (figure: string): Message => ({
    zh: `${set} · ${title.zh} · ${figure}`,
    en: `${set} · ${title.en} · ${figure}`,
  });
  return figures
    .map((figure): Chart => {
      const points = rows.flatMap(({ name, figures: ofRow, intervals }) => {
        const [value, interval] = [ofRow[figure], intervals?.[figure]];
        return value === undefined ? [] : [{ at: name, value, ...(interval ? { interval } : {}) }];
      });
      return { kind: plot, title: titled(figure), series: [{ name: ours, points }] };
    })
    .filter(({ series }) => series.some(({ points }) => points.length > 0));
}

function numberIn(summary: Summary, figure: string): number | undefined {
  const value: unknown = Object.entries(summary).find(([name]) => name === figure)?.[1];
  return typeof value === "number" ? value : undefined;
}
