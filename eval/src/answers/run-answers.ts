import { type Answer, localPrincipal, type Vertical } from "@guildhall/core";
import type { Configuration, Runtime } from "@guildhall/runtime";
import { createCodePoints } from "@guildhall/text";
import type { Provenance } from "../report/summary.ts";
import { incomingRows, takeIn, withRuntime } from "../with-runtime.ts";
import { readAnswers } from "./answer-row.ts";
import { evaluateAnswers } from "./evaluate-answers.ts";
import { saidIn } from "./said-in.ts";

/** `eval answers`: the set's documents go into the vertical, and its questions are asked as a user asks them. */
export async function runAnswers(
  { set, folder }: { readonly set: string; readonly folder: string },
  vertical: Vertical,
  configuration: Configuration,
  provenance: Provenance,
) {
  const held = await readAnswers(folder);
  return withRuntime(configuration, [vertical], async (runtime) => {
    await takeIn(runtime, incomingRows(held.corpus()), { vertical: vertical.id });
    return evaluateAnswers(
      set,
      held,
      async ({ text }) => {
        const answer = await runtime.ask({ text, verticals: [vertical.id] }, localPrincipal);
        return { ...saidIn(answer), quotesNotInSource: await quotesNotInSource(answer, runtime) };
      },
      provenance,
    );
  });
}

/** How many quotes are not the characters of the stored text at their place. */
async function quotesNotInSource({ citations }: Answer, { catalogue }: Runtime): Promise<number> {
  const isThere = await Promise.all(
    citations.map(async ({ versionId, quote, start, end }) => {
      const text = await catalogue.canonicalText(versionId, localPrincipal);
      return text !== undefined && createCodePoints(text).slice(start, end) === quote;
    }),
  );
  return isThere.filter((stands) => !stands).length;
}
