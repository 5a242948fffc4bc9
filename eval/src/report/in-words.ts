import type { Language } from "@guildhall/core";
import type { Range } from "../metrics/bootstrap.ts";
import type { Summary, SummaryTable } from "./summary.ts";

/** The comparison and the tables of a summary as lines for a terminal. */
export function comparisonInWords({ comparison, tables = [] }: Summary, language: Language): readonly string[] {
  const compared = Object.entries(comparison?.differences ?? {}).map(([figure, { mean, within90, within95 }]) =>
    [figure.padEnd(12), signed(mean), `90 % ${rangeInWords(within90)}`, `95 % ${rangeInWords(within95)}`].join("  "),
  );
  const head = language === "zh" ? `与 ${comparison?.against} 逐题之差：` : `Difference from ${comparison?.against}:`;
  return [
    ...(compared.length > 0 ? [head, ...compared] : []),
    ...tables.flatMap((table) => tableInWords(table, language)),
  ];
}

function tableInWords({ title, rows, plotted }: SummaryTable, language: Language): readonly string[] {
  const lines = rows.map(({ name, figures, intervals = {} }) => {
    const cells = Object.entries(figures)
      .filter(([figure]) => plotted?.includes(figure) ?? true)
      .map(
        ([figure, value]) => `${figure} ${signed(value)} ${intervals[figure] ? rangeInWords(intervals[figure]) : ""}`,
      );
    return [name.padEnd(12), ...cells].join("  ");
  });
  return [`${title[language]}:`, ...lines];
}

function rangeInWords([low, high]: Range): string {
  return `[${signed(low)}, ${signed(high)}]`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(4)}`;
}
