import { rounded } from "../report/rounded.ts";
import type { Provenance, Summary } from "../report/summary.ts";
import type { FileExpectation } from "./expectations.ts";
import { type FileResult, measureFile, type MeasurePorts, type ReadFile } from "./measure-file.ts";
import { type DocumentScore, scoreTables, type TableFigures, tableFigures } from "./table-score.ts";

/** A file of a set, with what is expected of it. */
export interface FileToMeasure {
  readonly expected: FileExpectation;
  readonly read: ReadFile;
}

interface Share {
  readonly expected: number;
  readonly found: number;
}

export interface FilesSummary extends Summary {
  readonly suite: "files";
  readonly files: number;
  readonly read: number;
  /** Files that ended as they should. */
  readonly endings: Share;
  readonly probes: Share;
  readonly tableStructure?: TableFigures;
  readonly articles: { readonly documents: number; readonly printed: number; readonly divided: number };
  readonly faulty: readonly string[];
  /** What the set could not tell. */
  readonly skipped: readonly string[];
}

/** Reads and divides every file and says what is missing: words, codes, tables, articles, passages. */
export async function evaluateFiles(
  set: string,
  files: AsyncIterable<FileToMeasure>,
  ports: MeasurePorts,
  provenance: Provenance,
): Promise<{ readonly summary: FilesSummary; readonly results: readonly FileResult[] }> {
  const results: FileResult[] = [];
  const scores: DocumentScore[] = [];
  let hasExpectations = false;
  for await (const { expected, read } of files) {
    const { result, reading } = await measureFile(expected, read, ports);
    results.push(result);
    hasExpectations ||= expected.probes.length > 0;
    if (reading && expected.tableTruth !== undefined)
      scores.push(await scoreTables(expected.file, reading, expected.tableTruth));
  }
  const structure = tableFigures(scores);
  const faulty = results.filter(({ faults }) => faults.length > 0);
  const total = (of: (result: FileResult) => number): number => results.reduce((sum, result) => sum + of(result), 0);
  const lawful = results.filter(({ articles }) => articles.divided > 0);
  const summary: FilesSummary = {
    suite: "files",
    set,
    files: results.length,
    read: results.filter(({ outcome }) => outcome === "read").length,
    endings: {
      expected: results.length,
      found: results.filter(({ faults }) => !faults.some((fault) => fault.includes(", expected "))).length,
    },
    probes: { expected: total(({ probes }) => probes.expected), found: total(({ probes }) => probes.found) },
    ...(structure
      ? { tableStructure: roundedFigures(structure.figures), intervals: { "tableStructure.f1": structure.f1Within95 } }
      : {}),
    articles: {
      documents: lawful.length,
      printed: lawful.reduce((sum, { articles }) => sum + articles.printed, 0),
      divided: lawful.reduce((sum, { articles }) => sum + articles.divided, 0),
    },
    faulty: faulty.map(({ file }) => file),
    skipped: [
      ...(hasExpectations ? [] : ["probes: the set names no words to be found"]),
      ...(structure ? [] : ["table structure: the set has no true tables"]),
    ],
    ...(scores.length > 0 ? { tables: [tableOf(scores)] } : {}),
    ...provenance,
  };
  return { summary, results };
}

function roundedFigures(figures: TableFigures): TableFigures {
  return {
    ...figures,
    precision: rounded(figures.precision),
    recall: rounded(figures.recall),
    f1: rounded(figures.f1),
    f1OfAllRelations: rounded(figures.f1OfAllRelations),
  };
}

function tableOf(scores: readonly DocumentScore[]): NonNullable<Summary["tables"]>[number] {
  return {
    id: "table-structure",
    title: { zh: "表格结构（相邻关系）", en: "Table structure (adjacency relations)" },
    note: {
      zh: "Göbel 等，ICDAR 2013 表格竞赛的度量：相邻单元格及方向，逐文件",
      en: "The measure of the ICDAR 2013 table competition (Göbel et al.): neighbouring cells and their direction, by file",
    },
    plot: "bars",
    plotted: ["f1"],
    rows: scores.map(({ file, precision, recall, f1, found, expected, right }) => ({
      name: file,
      figures: { f1: rounded(f1), precision: rounded(precision), recall: rounded(recall), found, expected, right },
    })),
  };
}
