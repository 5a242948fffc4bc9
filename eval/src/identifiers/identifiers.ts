import type { Provenance, Summary } from "../report/summary.ts";
import { IDENTIFIER_KINDS, type IdentifierKind } from "./things.ts";
import type { IdentifierQuestion } from "./make-questions.ts";

export interface IdentifierResult {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly question: string;
  readonly right: readonly string[];
  /** From 1; 0 when none of the right ones was among the first ten. */
  readonly rank: number;
  readonly first: string | undefined;
}

export interface IdentifiersSummary extends Summary {
  readonly suite: "identifiers";
  readonly questions: number;
  /** Questions whose identifier stands at rank 1. */
  readonly first: number;
  readonly firstByKind: Readonly<Record<string, string>>;
  readonly failed: readonly string[];
}

const DEPTH = 10;

/** Asks every question and says where the thing that it names by number stands. */
export async function evaluateIdentifiers(
  set: string,
  questions: readonly IdentifierQuestion[],
  /** Keys of what is found, best first: of a row its id, of an article its document's key with `#第3条`. */
  search: (text: string, limit: number) => Promise<readonly (readonly string[])[]>,
  provenance: Provenance,
): Promise<{ summary: IdentifiersSummary; results: readonly IdentifierResult[] }> {
  const results: IdentifierResult[] = [];
  for (const { id, kind, text, right } of questions) {
    const found = await search(text, DEPTH);
    const rank = found.findIndex((keys) => keys.some((key) => right.includes(key))) + 1;
    results.push({ id, kind, question: text, right, rank, first: found[0]?.[0] });
  }
  const isFirst = ({ rank }: IdentifierResult): boolean => rank === 1;
  const kinds = IDENTIFIER_KINDS.map((kind) => [kind, results.filter((result) => result.kind === kind)] as const);
  return {
    summary: {
      suite: "identifiers",
      set,
      questions: results.length,
      first: results.filter(isFirst).length,
      firstByKind: Object.fromEntries(
        kinds
          .filter(([, ofKind]) => ofKind.length > 0)
          .map(([kind, ofKind]) => [kind, `${ofKind.filter(isFirst).length} / ${ofKind.length}`]),
      ),
      failed: results.filter((result) => !isFirst(result)).map(({ id }) => id),
      ...provenance,
    },
    results,
  };
}
