import path from "node:path";
import { type IdentifierSources, runIdentifiers } from "@guildhall/eval";
import { readConfiguration, verticals } from "@guildhall/runtime";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, samplesIn } from "./invoked.ts";

/** How many questions by number or name are asked in all. */
const IDENTIFIER_QUESTIONS = 300;

export async function identifiers(invocation: Invocation): Promise<number> {
  const configuration = await readConfiguration("guildhall.yaml", process.env, {});
  const sources = identifierSources(invocation);
  let left = IDENTIFIER_QUESTIONS;
  let failed = 0;
  for (const [index, from] of sources.entries()) {
    const count = Math.ceil(left / (sources.length - index));
    const { summary, results } = await runIdentifiers(
      { from, count },
      verticals,
      configuration,
      provenanceOf(invocation),
    );
    left -= summary.questions;
    failed += summary.failed.length;
    for (const { rank, question, right, first } of results)
      if (rank !== 1) invocation.note(`✗ ${question}: ${rank || "–"}, ${right[0]} ≠ ${first}`);
    await finish(summary, results, invocation);
  }
  return failed > 0 ? 1 : 0;
}

/** The samples of each vertical; the given corpora as rows; or, with a vertical, the given documents as it divides them. */
function identifierSources(invocation: Invocation): readonly IdentifierSources[] {
  const corpora = invocation.texts("corpus");
  if (corpora.length === 0)
    return chosenVerticals(invocation).flatMap(({ id, samples }) =>
      samples === undefined ? [] : [{ set: id, vertical: id, ...samplesIn(samples) }],
    );
  const vertical = invocation.text("vertical");
  return corpora.map((folder) => {
    const set = path.basename(path.resolve(folder)).replace(/\..*$/, "");
    return vertical === undefined
      ? { set, rows: folder }
      : { set, documents: [folder], vertical, collection: "default" };
  });
}
