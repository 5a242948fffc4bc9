import { escapeHtml } from "./escape-html.ts";
import type { Summary, SummaryTable } from "./summary.ts";

type Scalar = number | string | boolean;

/** A row a set, a column a figure, the 95 % interval under it and what it is compared with beside it. */
export function figureTable(summaries: readonly Summary[]): string {
  const figuresBySet = summaries.map((summary) => ({ summary, figures: figuresOf(summary) }));
  const columns = [...new Set(figuresBySet.flatMap(({ figures }) => [...figures.keys()]))];
  const rows = figuresBySet.map(({ summary, figures }) => {
    const cells = columns.map((name) => cell(figures.get(name), summary.intervals?.[name]));
    return `<tr><td>${escapeHtml(summary.set)}</td>${cells.join("")}</tr>`;
  });
  return table(["set", ...columns], rows);
}

/** The rows of one table of a summary. */
export function rowsTable({ title, note, rows }: SummaryTable, set: string): string {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const lines = rows.map(({ name, figures, intervals }) => {
    const cells = columns.map((column) => cell(figures[column], intervals?.[column]));
    return `<tr><td>${escapeHtml(name)}</td>${cells.join("")}</tr>`;
  });
  const said = (language: "zh" | "en"): string =>
    `<span lang="${language}">${escapeHtml(`${set} · ${title[language]}`)}${note ? `<br>${escapeHtml(note[language])}` : ""}</span>`;
  return `<details><summary>${said("zh")}${said("en")}</summary>${table(["", ...columns], lines)}</details>`;
}

/** Where the figures come from: command, date, commit. */
export function originTable(summaries: readonly Summary[]): string {
  const rows = summaries.map(
    ({ set, command, date, commit }) =>
      `<tr><td>${escapeHtml(set)}</td><td><code>${escapeHtml(command)}</code></td><td>${escapeHtml(date)}</td><td>${escapeHtml(commit)}</td></tr>`,
  );
  const said = `<span lang="zh">命令、日期、提交</span><span lang="en">Command, date, commit</span>`;
  return `<details class="origin"><summary>${said}</summary>${table(["set", "command", "date", "commit"], rows)}</details>`;
}

function table(head: readonly string[], rows: readonly string[]): string {
  const cells = head.map((name) => `<th>${escapeHtml(name)}</th>`).join("");
  return `<div class="scroll"><table><thead><tr>${cells}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></div>`;
}

function cell(value: Scalar | undefined, interval: readonly [number, number] | undefined): string {
  const range = interval ? `<small>${interval[0]} – ${interval[1]}</small>` : "";
  return `<td>${escapeHtml(String(value ?? ""))}${range}</td>`;
}

/** What has a place of its own on the page. */
const elsewhere = new Set(["suite", "set", "intervals", "comparison", "tables", "command"]);

/** Every figure by name in the order they come; `queryMs: {p50}` is `queryMs.p50`. Lists are no figures. */
function figuresOf(summary: Summary): ReadonlyMap<string, Scalar> {
  const own = Object.entries(summary)
    .filter(([name]) => !elsewhere.has(name))
    .flatMap(([name, value]) => scalars(name, value));
  const compared = Object.entries(summary.comparison?.figures ?? {})
    .filter(([name]) => name === "recall@10" || name === "ndcg@10")
    .map(([name, value]) => [`${summary.comparison?.against} ${name}`, value] as const);
  return new Map([...own, ...compared]);
}

function scalars(name: string, value: unknown): readonly (readonly [string, Scalar])[] {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return [[name, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([inner, nested]) => scalars(`${name}.${inner}`, nested));
}
