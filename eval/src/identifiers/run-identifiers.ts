import { localPrincipal, type Vertical } from "@guildhall/core";
import { incomingFrom, readMetadata } from "@guildhall/ingest";
import { parseNumber } from "@guildhall/text";
import type { Configuration, Runtime } from "@guildhall/runtime";
import { readCorpus } from "../read-set.ts";
import type { Provenance } from "../report/summary.ts";
import { rowsVertical } from "../rows-vertical.ts";
import { GOLDEN_DAY, incomingRows, takeIn, withRuntime } from "../with-runtime.ts";
import { evaluateIdentifiers } from "./identifiers.ts";
import { makeQuestions } from "./make-questions.ts";
import { articleOf, type Source } from "./things.ts";

/** Where questions are made from: a corpus whose rows are taken as they are, or documents that a vertical divides. */
export type IdentifierSources =
  | { readonly set: string; readonly rows: string }
  | {
      readonly set: string;
      readonly documents: readonly string[];
      readonly vertical: string;
      readonly collection: string;
      readonly metadata?: string;
    };

export interface IdentifierRun {
  readonly from: IdentifierSources;
  /** At most so many questions. */
  readonly count: number;
}

/** The questions are the same for the same sources. */
const SEED = 20261123;

/** `eval identifiers`: makes questions from the sources, takes the sources in, and asks. */
export async function runIdentifiers(
  { from, count }: IdentifierRun,
  verticals: readonly Vertical[],
  configuration: Configuration,
  provenance: Provenance,
) {
  const vertical = "rows" in from ? "rows" : from.vertical;
  const collection = "rows" in from ? "default" : from.collection;
  return withRuntime(
    configuration,
    "rows" in from ? [rowsVertical(verticals)] : verticals,
    async (runtime) => {
      const sources = "rows" in from ? await rowsTakenIn(from.rows, runtime) : await documentsTakenIn(from, runtime);
      const search = async (text: string, limit: number): Promise<readonly (readonly string[])[]> => {
        const question = { text, verticals: [vertical], collections: [collection] };
        const results = await runtime.search(question, localPrincipal, limit);
        return results.flatMap(({ retrieved }) => retrieved.passages.map(keysOf));
      };
      return evaluateIdentifiers(from.set, makeQuestions(sources, count, SEED), search, provenance);
    },
    { clock: { now: () => new Date(), today: () => GOLDEN_DAY } },
  );
}

async function rowsTakenIn(folder: string, runtime: Runtime): Promise<readonly Source[]> {
  const { corpus } = readCorpus(folder);
  await takeIn(runtime, incomingRows(corpus()), { vertical: "rows" });
  const sources: Source[] = [];
  for await (const { id, title, text } of corpus()) sources.push({ key: id, title, text });
  return sources;
}

type Documents = Extract<IdentifierSources, { documents: readonly string[] }>;

/** Documents as the catalogue holds them: their titles and whole texts. */
async function documentsTakenIn(from: Documents, runtime: Runtime): Promise<readonly Source[]> {
  const metadata = from.metadata === undefined ? {} : await readMetadata(from.metadata);
  await takeIn(runtime, incomingFrom(from.documents, metadata), from);
  const sources: Source[] = [];
  for (let after: string | undefined; ;) {
    const where = { vertical: from.vertical, limit: 200, ...(after === undefined ? {} : { after }) };
    const { documents, next } = await runtime.catalogue.list(where, localPrincipal);
    for (const { version } of documents) {
      const text = (await runtime.catalogue.canonicalText(version.versionId, localPrincipal)) ?? "";
      sources.push({ key: version.key, title: version.title, text });
    }
    if (next === undefined) return sources;
    after = next;
  }
}

type Found = Awaited<ReturnType<Runtime["search"]>>[number]["retrieved"]["passages"][number];

/** A hit stands for its document, and for its article where it is one. */
function keysOf({ passage: { locator }, document: { version } }: Found): readonly string[] {
  const [, article = "", suffix] =
    /第([^条]+)条(?:之(.+))?/.exec(locator.kind === "article" ? locator.article : "") ?? [];
  const number = parseNumber(article);
  const after = suffix === undefined ? undefined : parseNumber(suffix);
  return number === undefined ? [version.key] : [version.key, articleOf(version.key, number, after)];
}
