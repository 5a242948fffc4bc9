import {
  type Catalogue,
  type Collection,
  type Confirmation,
  deterministicId,
  type Passage,
  PlatformError,
  type Principal,
  type Scope,
} from "@guildhall/core";
import { questionText } from "../read-question.ts";
import type { ReviewPorts } from "./review-feedback.ts";

/** A question with the passage that answers it: its id, or an identifier under which it can be asked for. */
export type QuestionToConfirm = { readonly question: string } & (
  | { readonly passageId: string }
  | { readonly identifier: string }
);

export interface ConfirmedOutcome {
  readonly feedbackId: string;
  readonly passageId: string;
  /** `unchanged`: it was confirmed before. */
  readonly outcome: "confirmed" | "unchanged";
}

interface AddPorts extends Omit<ReviewPorts, "collection" | "answers"> {
  readonly collection: Pick<Collection, "passages" | "identified">;
  readonly catalogue: Pick<Catalogue, "versions">;
}

/**
 * Confirms questions for passages without an answer between them, all or none. The same question for the same passage
 * is the same feedback, however often it is added.
 */
export async function addConfirmed(
  given: readonly QuestionToConfirm[],
  scope: Scope,
  { feedback, archive, clock, ...ports }: AddPorts,
): Promise<readonly ConfirmedOutcome[]> {
  const happened = clock.now().toISOString();
  const passagesOf = await passagesMeant(given, scope, ports);
  const wanted = new Map<string, Confirmation>();
  for (const each of given) {
    const question = questionText(each.question);
    for (const passage of passagesOf(each)) {
      const feedbackId = deterministicId("confirmed", scope.principal.tenant, question, passage.passageId);
      wanted.set(feedbackId, { feedbackId, question, passages: [passage], happened });
    }
  }
  const states = await Promise.all([...wanted.keys()].map((id) => feedback.find(id, scope.principal)));
  const known = new Set(states.flatMap((held) => (held?.state === "confirmed" ? [held.feedbackId] : [])));
  const confirm = [...wanted.values()].filter(({ feedbackId }) => !known.has(feedbackId));
  if (confirm.length > 0) await archive.commit({ confirm }, scope.principal);
  return [...wanted.values()].map(({ feedbackId, passages }) => ({
    feedbackId,
    passageId: passages[0]?.passageId ?? "",
    outcome: known.has(feedbackId) ? "unchanged" : "confirmed",
  }));
}

/** The passages that each question names; of an identifier those of current versions. `feedback/unknown_passage`. */
async function passagesMeant(
  given: readonly QuestionToConfirm[],
  scope: Scope,
  { collection, catalogue }: Pick<AddPorts, "collection" | "catalogue">,
): Promise<(each: QuestionToConfirm) => readonly Passage[]> {
  const identifiers = given.flatMap((each) => ("identifier" in each ? [each.identifier] : []));
  const hits = await collection.identified([...new Set(identifiers)], scope);
  const isCurrent = await currentOnes(
    hits.map(({ versionId }) => versionId),
    scope.principal,
    catalogue,
  );
  const current = hits.filter(({ versionId }) => isCurrent(versionId));
  const ids = given.flatMap((each) => ("passageId" in each ? [each.passageId] : []));
  const wanted = new Set([...ids, ...current.map(({ passageId }) => passageId)]);
  const passages = await collection.passages([...wanted], scope);
  const byId = new Map(passages.map((passage) => [passage.passageId, passage]));
  const idsByIdentifier = new Map<string, string[]>();
  for (const { identifier, passageId } of current)
    idsByIdentifier.set(identifier, [...(idsByIdentifier.get(identifier) ?? []), passageId]);
  return (each) => {
    const meant = "passageId" in each ? [each.passageId] : (idsByIdentifier.get(each.identifier) ?? []);
    const held = meant.flatMap((id) => byId.get(id) ?? []);
    if (held.length > 0) return held;
    const passage = "passageId" in each ? each.passageId : each.identifier;
    throw new PlatformError("feedback/unknown_passage", { passage: passage.slice(0, 60) });
  };
}

async function currentOnes(
  versionIds: readonly string[],
  principal: Principal,
  catalogue: Pick<Catalogue, "versions">,
): Promise<(versionId: string) => boolean> {
  const versions = await catalogue.versions([...new Set(versionIds)], principal);
  return (versionId) => versions.get(versionId)?.isCurrent ?? false;
}
