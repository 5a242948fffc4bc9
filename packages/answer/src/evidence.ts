import type { Collection, GuardVerdict, Message, Question, RankedPassage, Vertical } from "@guildhall/core";
import { judge } from "@guildhall/guard";
import { type Answerable, answerable, nothingFound } from "./answerable.ts";
import { interleaved } from "./across.ts";
import { emptyDraft, guardsThatSee } from "./guarded.ts";
import type { VerticalResult } from "./retrieve-across.ts";

/** What can answer the question; where nothing can, why not, or what to ask back. */
export async function evidence(
  question: Question,
  results: readonly VerticalResult[],
  { collection }: { readonly collection: Collection },
): Promise<{ passages: readonly RankedPassage[]; missing: Message; which: Message | undefined }> {
  const decided = await Promise.all(
    results.map(async ({ retrieved, scope, vertical }) =>
      withoutBlocked(await answerable(question, retrieved, scope, collection, vertical), question, vertical),
    ),
  );
  const answering = decided
    .filter((decision) => decision.kind === "yes")
    .toSorted((left, right) => right.share - left.share);
  const passages = interleaved(answering.map((decision) => decision.passages));
  const saying = (kind: "no" | "which"): Message | undefined =>
    decided.flatMap((decision) => (decision.kind === kind ? [decision.message] : []))[0];
  return {
    passages,
    missing: saying("no") ?? nothingFound,
    which: passages.length === 0 ? saying("which") : undefined,
  };
}

/** A passage that a guard on passages blocks is no evidence; where none is left there is no answer, for the reason that the guard gives. */
function withoutBlocked(decision: Answerable, question: Question, vertical: Vertical): Answerable {
  if (decision.kind !== "yes") return decision;
  const judged = decision.passages.map((passage) => ({
    passage,
    blocking: blockingVerdict(passage, question, vertical),
  }));
  const kept = judged.filter(({ blocking }) => blocking === undefined).map(({ passage }) => passage);
  return kept.length > 0
    ? { ...decision, passages: kept }
    : { kind: "no", message: judged[0]?.blocking?.reason ?? nothingFound };
}

/** The verdict of a guard of the vertical that keeps a passage from being evidence. */
export function blockingVerdict(
  passage: RankedPassage,
  question: Question,
  vertical: Vertical,
): GuardVerdict | undefined {
  const guards = guardsThatSee("passages", [vertical]);
  const verdicts = judge(guards, { question, passages: [passage], draft: emptyDraft, sourceOf: () => undefined });
  return verdicts.find(({ verdict }) => verdict === "block");
}
