import { bootstrapBySource } from "../metrics/bootstrap-groups.ts";
import { percentile } from "../metrics/percentile.ts";
import { rounded, roundedRange } from "../report/rounded.ts";
import type { Provenance, Summary, SummaryRow } from "../report/summary.ts";
import { countSpans, countWords, figuresOf, type Judged, type SpanFigures } from "./count-spans.ts";
import type { PersonalSet, TypedSpan } from "./read-personal.ts";

export interface PersonalSummary extends Summary {
  readonly rows: number;
  /** Over all kinds, by exact spans. */
  readonly overall: SpanFigures;
  /** Over all kinds, by words. */
  readonly words: SpanFigures;
  readonly types: Readonly<Record<string, SpanFigures & { readonly marked: number }>>;
  /** The set's own names of kinds and ours. */
  readonly mapped: Readonly<Record<string, string>>;
  readonly milliseconds: { readonly p50: number; readonly p95: number };
}

/** Measures a finder of personal data on a set, a kind, a domain and overall, with 95 % intervals by source. */
export function evaluatePersonal(
  set: string,
  { rows, mapped, types }: PersonalSet,
  find: (text: string) => readonly TypedSpan[],
  provenance: Provenance,
): { readonly summary: PersonalSummary; readonly results: readonly { id: string; spans: readonly TypedSpan[] }[] } {
  const times: number[] = [];
  const judged = rows.map((row): Judged => {
    const before = performance.now();
    const found = find(row.text);
    times.push(performance.now() - before);
    return { row, found: found.flatMap((span) => judgedAs(span, types)) };
  });
  const results = judged.map(({ row, found }) => ({ id: row.id, spans: found }));
  const named = [...types].toSorted();
  const summary: PersonalSummary = {
    ...provenance,
    suite: "pii",
    set,
    rows: rows.length,
    overall: roundedFigures(figuresOf(countSpans(judged))),
    words: roundedFigures(figuresOf(countWords(judged))),
    types: Object.fromEntries(named.map((type) => [type, typeFigures(judged, type)])),
    mapped,
    milliseconds: { p50: rounded(percentile(times, 0.5)), p95: rounded(percentile(times, 0.95)) },
    intervals: intervalsOf(judged),
    tables: [
      {
        id: "pii-types",
        title: { zh: "各类个人信息", en: "Kinds of personal data" },
        plot: "bars",
        plotted: ["f1"],
        rows: named.map((type): SummaryRow => ({ name: type, figures: { ...typeFigures(judged, type) } })),
      },
      {
        id: "pii-domains",
        title: { zh: "各类文字", en: "Kinds of text" },
        plot: "bars",
        plotted: ["f1"],
        rows: [...new Set(rows.map(({ domain }) => domain))].map((domain) => ({
          name: domain,
          figures: { ...roundedFigures(figuresOf(countSpans(judged.filter(({ row }) => row.domain === domain)))) },
        })),
      },
    ],
  };
  return { summary, results };
}

/** A kind that the set never marks is not judged there; a day of birth is a day where the set knows days only. */
function judgedAs(span: TypedSpan, types: ReadonlySet<string>): readonly TypedSpan[] {
  if (types.has(span.type)) return [span];
  return span.type === "DATE_OF_BIRTH" && types.has("DATE") ? [{ ...span, type: "DATE" }] : [];
}

function typeFigures(judged: readonly Judged[], type: string): SpanFigures & { readonly marked: number } {
  const counts = countSpans(judged, type);
  return { ...roundedFigures(figuresOf(counts)), marked: counts.marked };
}

function intervalsOf(judged: readonly Judged[]): NonNullable<Summary["intervals"]> {
  const ranges = bootstrapBySource(
    judged,
    ({ row }) => row.source,
    (drawn) => {
      const [spans, words] = [figuresOf(countSpans(drawn)), figuresOf(countWords(drawn))];
      return { "overall.f1": spans.f1, "overall.f2": spans.f2, "words.f2": words.f2 };
    },
  );
  return Object.fromEntries(Object.entries(ranges).map(([name, range]) => [name, roundedRange(range)]));
}

function roundedFigures({ precision, recall, f1, f2 }: SpanFigures): SpanFigures {
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), f2: rounded(f2) };
}
