import { escapeHtml } from "./escape-html.ts";
import { renderBars } from "./render-bars.ts";
import type { Summary } from "./summary.ts";

const provenance = ["command", "date", "commit"];
const style = `body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem;color:#222;background:#fff}
table{border-collapse:collapse;margin:.5rem 0 2rem}th,td{border:1px solid #ccc;padding:.25rem .6rem;text-align:right}
th:first-child,td:first-child{text-align:left}small{color:#666;display:block}code{font-size:.85em}`;

/** One self-contained page: a table and bars for every suite. Each figure has its interval, command, date and commit. */
export function renderPage(summaries: readonly Summary[]): string {
  const suites = [...new Set(summaries.map(({ suite }) => suite))];
  const sections = suites.map((suite) =>
    renderSuite(
      suite,
      summaries.filter((summary) => summary.suite === suite),
    ),
  );
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>百业堂评测 Guildhall evaluation</title><style>${style}</style></head>
<body><h1>百业堂评测 Guildhall evaluation</h1>
${sections.join("\n")}
</body></html>
`;
}

function renderSuite(suite: string, summaries: readonly Summary[]): string {
  const columns = figureNames(summaries);
  const head = ["set", ...columns, ...provenance].map((name) => `<th>${escapeHtml(name)}</th>`).join("");
  const rows = summaries.map((summary) => renderRow(summary, columns)).join("\n");
  const plots = columns
    .filter((name) => summaries.some((summary) => intervalOf(summary, name)))
    .map((name) =>
      renderBars(
        name,
        summaries.map((summary) => ({
          label: summary.set,
          value: numberAt(summary, name),
          interval: intervalOf(summary, name),
        })),
      ),
    );
  return `<h2>${escapeHtml(suite)}</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${rows}
</tbody></table>
${plots.join("\n")}`;
}

function renderRow(summary: Summary, columns: readonly string[]): string {
  const figures = columns.map((name) => {
    const interval = intervalOf(summary, name);
    const range = interval ? `<small>${interval[0]} – ${interval[1]}</small>` : "";
    return `<td>${escapeHtml(String(flat(summary).get(name) ?? ""))}${range}</td>`;
  });
  const origin = [summary.date, summary.commit].map((text) => `<td>${escapeHtml(text)}</td>`).join("");
  return `<tr><td>${escapeHtml(summary.set)}</td>${figures.join("")}<td><code>${escapeHtml(summary.command)}</code></td>${origin}</tr>`;
}

/** Names of all figures of these summaries in the order they come; `queryMs: {p50}` is `queryMs.p50`. */
function figureNames(summaries: readonly Summary[]): readonly string[] {
  return [...new Set(summaries.flatMap((summary) => [...flat(summary).keys()]))];
}

function flat(summary: Summary): ReadonlyMap<string, number | string | boolean> {
  const left = new Set(["suite", "set", "intervals", ...provenance]);
  return new Map(
    Object.entries(summary)
      .filter(([name]) => !left.has(name))
      .flatMap(([name, value]) => scalars(name, value)),
  );
}

function scalars(name: string, value: unknown): readonly (readonly [string, number | string | boolean])[] {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return [[name, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([inner, nested]) => scalars(`${name}.${inner}`, nested));
}

function numberAt(summary: Summary, name: string): number {
  const value = flat(summary).get(name);
  return typeof value === "number" ? value : 0;
}

function intervalOf(summary: Summary, name: string): readonly [number, number] | undefined {
  const intervals: unknown = Object.entries(summary).find(([key]) => key === "intervals")?.[1];
  if (typeof intervals !== "object" || intervals === null) return undefined;
  const pair: unknown = Object.entries(intervals).find(([key]) => key === name)?.[1];
  if (!Array.isArray(pair)) return undefined;
  const [low, high]: readonly unknown[] = pair;
  return typeof low === "number" && typeof high === "number" ? [low, high] : undefined;
}
