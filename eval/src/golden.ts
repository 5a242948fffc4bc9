import type { Answer, Citation } from "@guildhall/core";
import type { ExpectedSource, GoldenRow } from "./golden-row.ts";
import type { Provenance, Summary } from "./report/summary.ts";

export interface GoldenResult {
  readonly id: string;
  readonly passed: boolean;
  readonly status: Answer["status"];
  /** What was expected and what came instead; empty when passed. */
  readonly faults: readonly string[];
}

export interface GoldenSummary extends Summary {
  readonly suite: "golden";
  readonly questions: number;
  readonly passed: number;
  readonly failed: readonly string[];
}

/** Asks every question and says which answers are as expected, and why the others are not. */
export async function evaluateGolden(
  set: string,
  rows: readonly GoldenRow[],
  ask: (question: string, asOf: string | undefined) => Promise<Answer>,
  provenance: Provenance,
): Promise<{ summary: GoldenSummary; results: readonly GoldenResult[] }> {
  const results: GoldenResult[] = [];
  for (const row of rows) results.push(judgeAnswer(row, await ask(row.question, row.asOf)));
  const failed = results.filter(({ passed }) => !passed).map(({ id }) => id);
  const counts = { questions: rows.length, passed: rows.length - failed.length, failed };
  return { summary: { suite: "golden", set, ...counts, ...provenance }, results };
}

/** Compares one answer with its row. Sources are looked for only where the question was answered. */
export function judgeAnswer(row: GoldenRow, answer: Answer): GoldenResult {
  const hasAnswer = answer.status === "answered" || answer.status === "conflicting";
  const faults = [
    ...statusFaults(row, answer),
    ...(hasAnswer ? row.sources.flatMap((source) => sourceFaults(source, answer)) : []),
    ...standingFaults(row, answer, hasAnswer),
    ...row.notStated.flatMap((words) =>
      answer.sentences.some((sentence) => plain(sentence.text).includes(plain(words))) ? [`states “${words}”`] : [],
    ),
  ];
  return { id: row.id, passed: faults.length === 0, status: answer.status, faults };
}

function statusFaults(row: GoldenRow, answer: Answer): readonly string[] {
  return row.status.includes(answer.status)
    ? []
    : [`status: expected ${row.status.join(" or ")}, got ${answer.status}`];
}

function sourceFaults(source: ExpectedSource, answer: Answer): readonly string[] {
  if (answer.citations.some((citation) => isFrom(citation, source))) return [];
  const name = [source.title, source.article, source.quote && `“${source.quote}”`].filter(Boolean).join(" ");
  const got = answer.citations.map(({ title, locator }) =>
    locator.kind === "article" ? title + locator.article : title,
  );
  return [`sources: expected ${name}, got ${got.join(", ") || "none"}`];
}

function isFrom(citation: Citation, { title, article, quote = "" }: ExpectedSource): boolean {
  return (
    plain(citation.title).includes(plain(title)) &&
    (article === undefined || (citation.locator.kind === "article" && citation.locator.article === article)) &&
    plain(citation.quote).includes(plain(quote))
  );
}

/** Where there is an answer the cited source carries its standing; where there is none, a notice says it. */
function standingFaults({ standing, sources }: GoldenRow, answer: Answer, hasAnswer: boolean): readonly string[] {
  if (standing === undefined) return [];
  const notice = standing === "unknown" ? "unknown_date" : standing;
  const [first] = sources;
  const cited = first ? answer.citations.filter((citation) => isFrom(citation, first)) : answer.citations;
  const said = hasAnswer
    ? cited.map((citation): string => citation.standing.status)
    : answer.notices.map(({ kind }): string => kind);
  const expected = hasAnswer ? standing : notice;
  return said.includes(expected) ? [] : [`standing: expected ${expected}, got ${said.join(", ") || "none"}`];
}

function plain(text: string): string {
  return text.replaceAll(/[\s《》]/g, "");
}
