import { localPrincipal, type Vertical } from "@guildhall/core";
import { incomingRow, type IncomingOrFault } from "@guildhall/ingest";
import type { Configuration, Runtime } from "@guildhall/runtime";
import type { Provenance } from "./report/summary.ts";
import { evaluateVersions } from "./versions/evaluate-versions.ts";
import type { Outcome } from "./versions/judge.ts";
import type { LawText } from "./versions/law-texts.ts";
import type { VersionQuestion } from "./versions/questions.ts";
import { readPairs } from "./versions/read-pairs.ts";
import { GOLDEN_DAY, takeIn, withRuntime } from "./with-runtime.ts";

/** Passages looked at for the first one of the law. */
const PASSAGES = 20;

/** `eval versions`: the texts go in as documents with the days that are known, and are asked about on each side of them. */
export async function runVersions(
  { set, file, vertical }: { readonly set: string; readonly file: string; readonly vertical: Vertical },
  configuration: Configuration,
  provenance: Provenance,
) {
  const pairs = await readPairs(file);
  const clock = { now: () => new Date(), today: () => GOLDEN_DAY };
  return withRuntime(
    configuration,
    [vertical],
    (runtime) => {
      let keyByDocument: ReadonlyMap<string, string> = new Map();
      const ports = {
        async index(texts: readonly LawText[]) {
          keyByDocument = await takeIn(runtime, incoming(texts), { vertical: vertical.id });
        },
        ask: (question: VersionQuestion) => outcomeOf(question, vertical, runtime, keyByDocument),
      };
      return evaluateVersions(set, pairs, ports, provenance);
    },
    { clock },
  );
}

async function* incoming(texts: readonly LawText[]): AsyncGenerator<IncomingOrFault> {
  for (const { key, title, text, publishedOn, effectiveFrom } of texts) {
    const metadata = { [key]: { publishedOn, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) } };
    yield { file: key, incoming: incomingRow({ id: key, title, text }, key, metadata) };
  }
}

async function outcomeOf(
  { text, asOf }: VersionQuestion,
  { id }: Vertical,
  runtime: Runtime,
  keyByDocument: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const question = { text, verticals: [id], ...(asOf === undefined ? {} : { asOf }) };
  const [result] = await runtime.search(question, localPrincipal, PASSAGES);
  const passages = (result?.retrieved.passages ?? []).map(({ passage, standing }) => ({
    key: keyByDocument.get(passage.documentId) ?? "",
    documentId: passage.documentId,
    locator: passage.locator,
    standing,
  }));
  return { passages, answer: await runtime.ask(question, localPrincipal) };
}
