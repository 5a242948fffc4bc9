import type { Reading } from "@guildhall/core";
import { bootstrapMean, type Range } from "../metrics/bootstrap.ts";
import { countRelations, type RelationCount, relationsOf } from "./adjacency.ts";
import { readTableTruth, type TableOnPage } from "./read-table-truth.ts";
import { tablesOfReading } from "./tables-of-reading.ts";

/** How well the tables of one document were found. */
export interface DocumentScore extends RelationCount {
  readonly file: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Tables found anywhere in a document against its true tables: relations are compared page by page, so that words found in
 * prose count against precision and a table that was missed against recall.
 */
export async function scoreTables(file: string, reading: Reading, truth: string): Promise<DocumentScore> {
  const counts = countRelations(onPages(tablesOfReading(reading)), onPages(await readTableTruth(truth)));
  const precision = counts.found === 0 ? 0 : counts.right / counts.found;
  const recall = counts.expected === 0 ? 0 : counts.right / counts.expected;
  return { file, ...counts, precision, recall, f1: harmonic(precision, recall) };
}

function onPages(tables: readonly TableOnPage[]): readonly string[] {
  return tables.flatMap(({ page, cells }) => relationsOf(cells).map((relation) => `${page}\u0000${relation}`));
}

export interface TableFigures {
  readonly documents: number;
  /** Precision and recall are means over the documents, F1 is of those two: as the competition ranks. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 over all relations together, where a document with many tables counts for more. */
  readonly f1OfAllRelations: number;
}

/** The figures of a set; undefined where no document has a truth. */
export function tableFigures(
  scores: readonly DocumentScore[],
): { readonly figures: TableFigures; readonly f1Within95: Range } | undefined {
  if (scores.length === 0) return undefined;
  const sum = (of: (score: DocumentScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const precision = sum((score) => score.precision) / scores.length;
  const recall = sum((score) => score.recall) / scores.length;
  const { low, high } = bootstrapMean(scores.map(({ f1 }) => f1));
  return {
    figures: {
      documents: scores.length,
      precision,
      recall,
      f1: harmonic(precision, recall),
      f1OfAllRelations: harmonic(
        sum(({ right }) => right) / (sum(({ found }) => found) || 1),
        sum(({ right }) => right) / (sum(({ expected }) => expected) || 1),
      ),
    },
    f1Within95: [low, high],
  };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
