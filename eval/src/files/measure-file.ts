import { type DocumentFacts, isPlatformError, type Reading, type Vertical } from "@guildhall/core";
import type { FileExpectation } from "./expectations.ts";
import { dividedArticles, faultsOfDivision, lossIn, printedArticles } from "./no-loss.ts";

/** What became of one file. */
export interface FileResult {
  readonly file: string;
  readonly category: string;
  /** `read`, or the code it ended with. */
  readonly outcome: string;
  readonly ms: number;
  readonly characters: number;
  readonly tables: number;
  readonly probes: { readonly expected: number; readonly found: number };
  readonly articles: { readonly printed: number; readonly divided: number };
  /** What is wrong; empty when all is right. */
  readonly faults: readonly string[];
}

/** Reads a file, with a password where one is given. Throws a `PlatformError`, or whatever went wrong. */
export type ReadFile = (password?: string) => Promise<Reading>;

export interface MeasurePorts {
  readonly verticals: readonly Vertical[];
  /** Milliseconds that only ever grow. */
  stopwatch(): number;
}

/** Reads and divides a file, and judges it by what its set expects of it. */
export async function measureFile(
  expected: FileExpectation,
  read: ReadFile,
  { verticals, stopwatch }: MeasurePorts,
): Promise<{ readonly result: FileResult; readonly reading?: Reading }> {
  const start = stopwatch();
  const first = await outcomeOf(read);
  const ms = Math.round(stopwatch() - start);
  const { reading } =
    expected.password === undefined || first.reading ? first : await outcomeOf(() => read(expected.password));
  const text = reading?.text.replaceAll(/\s+/g, "") ?? "";
  const missing = expected.probes.filter((probe) => !text.includes(probe.replaceAll(/\s+/g, "")));
  const divided = reading ? dividedBy(reading, expected.file, verticals) : { articles: 0, faults: [] };
  const printed = reading ? printedArticles(reading.text) : 0;
  return {
    result: {
      file: expected.file,
      category: expected.category,
      outcome: first.outcome,
      ms,
      characters: text.length,
      tables: reading?.tables.length ?? 0,
      probes: { expected: expected.probes.length, found: expected.probes.length - missing.length },
      articles: { printed, divided: divided.articles },
      faults: [
        ...faultsOfEnding(first.outcome, expected),
        ...missing.map((probe) => `not in the text: ${probe}`),
        ...(reading ? lossIn(reading) : []),
        ...divided.faults,
        ...(divided.articles > 0 && divided.articles !== printed
          ? [`${divided.articles} articles, ${printed} are printed`]
          : []),
      ],
    },
    ...(reading ? { reading } : {}),
  };
}

interface Outcome {
  readonly outcome: string;
  readonly reading?: Reading;
}

async function outcomeOf(read: () => Promise<Reading>): Promise<Outcome> {
  try {
    return { outcome: "read", reading: await read() };
  } catch (error) {
    return { outcome: isPlatformError(error) ? error.code : `untyped: ${String(error)}` };
  }
}

function faultsOfEnding(outcome: string, { ending: { mayBeRead, codes } }: FileExpectation): readonly string[] {
  if (outcome === "read" ? mayBeRead : codes.includes(outcome)) return [];
  return [`${outcome}, expected ${[...(mayBeRead ? ["read"] : []), ...codes].join(" or ")}`];
}

const nothingGiven: DocumentFacts = { sources: {} };
const USUAL_TARGET = 600;

/** Divides as every vertical does; the articles are those of the vertical that finds the most. */
function dividedBy(reading: Reading, fileName: string, verticals: readonly Vertical[]) {
  const each = verticals.map(({ id, divide, target = USUAL_TARGET }) => {
    const division = divide({ reading, fileName, givenFacts: nothingGiven });
    const faults = faultsOfDivision(reading, division, target).map((fault) => `${id}: ${fault}`);
    return { articles: dividedArticles(division), faults };
  });
  return {
    articles: Math.max(0, ...each.map(({ articles }) => articles)),
    faults: each.flatMap(({ faults }) => faults),
  };
}
