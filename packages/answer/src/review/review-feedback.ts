import {
  type AnswerLog,
  type Archive,
  type Citation,
  type Clock,
  type Collection,
  type Feedback,
  type FeedbackLog,
  type Passage,
  PlatformError,
  type Principal,
} from "@guildhall/core";
import { questionText } from "../read-question.ts";

export interface ReviewPorts {
  readonly feedback: FeedbackLog;
  readonly answers: AnswerLog;
  readonly archive: Archive;
  readonly collection: Pick<Collection, "passages">;
  readonly clock: Clock;
}

/** What a reviewer confirms: some of the cited passages or, where none are named, all; the question as he edits it. */
export interface Choice {
  readonly passageIds?: readonly string[] | undefined;
  readonly question?: string | undefined;
}

/** Writes the question of a feedback onto the passages that its answer cites. */
export async function confirmFeedback(
  feedbackId: string,
  { passageIds, question }: Choice,
  principal: Principal,
  ports: ReviewPorts,
): Promise<Feedback> {
  const feedback = await undecided(feedbackId, principal, ports);
  const text = questionText(question ?? feedback.question);
  const passages = await citedPassages(feedback, passageIds, principal, ports);
  const happened = ports.clock.now().toISOString();
  await ports.archive.commit({ confirm: [{ feedbackId, question: text, passages, happened }] }, principal);
  return found(feedbackId, principal, ports);
}

/** Decides that nothing is to be learned from a feedback. */
export async function rejectFeedback(feedbackId: string, principal: Principal, ports: ReviewPorts): Promise<Feedback> {
  await undecided(feedbackId, principal, ports);
  await ports.feedback.reject(feedbackId, principal);
  return found(feedbackId, principal, ports);
}

/** Takes decisions back, all or none: the questions stand on no passage any more, and may be decided on anew. */
export async function withdrawDecisions(
  feedbackIds: readonly string[],
  principal: Principal,
  ports: ReviewPorts,
): Promise<void> {
  const held = await Promise.all(feedbackIds.map((feedbackId) => found(feedbackId, principal, ports)));
  const open = held.find(({ state }) => state !== "confirmed" && state !== "rejected");
  if (open) throw new PlatformError("feedback/not_decided", { feedbackId: shown(open.feedbackId) });
  const happened = ports.clock.now().toISOString();
  const withdraw = feedbackIds.map((feedbackId) => ({ feedbackId, happened }));
  if (withdraw.length > 0) await ports.archive.commit({ withdraw }, principal);
}

async function undecided(feedbackId: string, principal: Principal, ports: ReviewPorts): Promise<Feedback> {
  const feedback = await found(feedbackId, principal, ports);
  if (feedback.state === "confirmed" || feedback.state === "rejected")
    throw new PlatformError("feedback/already_decided", { feedbackId: shown(feedbackId) });
  return feedback;
}

async function found(feedbackId: string, principal: Principal, { feedback }: ReviewPorts): Promise<Feedback> {
  const held = await feedback.find(feedbackId, principal);
  if (!held) throw new PlatformError("feedback/not_found", { feedbackId: shown(feedbackId) });
  return held;
}

/** The chosen passages of the answer that are still there, all where none are chosen. */
async function citedPassages(
  { answerId }: Feedback,
  chosen: readonly string[] | undefined,
  principal: Principal,
  { answers, collection }: ReviewPorts,
): Promise<readonly Passage[]> {
  const answer = answerId === undefined ? undefined : await answers.find(answerId, principal);
  const citations = answer?.citations ?? [];
  const stranger = chosen?.find((passageId) => !citations.some((citation) => citation.passageId === passageId));
  if (stranger !== undefined) throw new PlatformError("feedback/not_cited", { passageId: shown(stranger) });
  const wanted = citations.filter(({ passageId }) => !chosen || chosen.includes(passageId));
  const groups = new Map<string, Citation[]>();
  for (const citation of wanted) {
    const key = JSON.stringify([citation.vertical, citation.collection]);
    groups.set(key, [...(groups.get(key) ?? []), citation]);
  }
  const passages = await Promise.all(
    [...groups.values()].map(([first, ...more]) =>
      collection.passages([...new Set([first!, ...more].map(({ passageId }) => passageId))], {
        principal,
        vertical: first!.vertical,
        collections: [first!.collection],
      }),
    ),
  );
  if (passages.flat().length === 0) throw new PlatformError("feedback/no_passage", {});
  return passages.flat();
}

function shown(id: string): string {
  return id.slice(0, 60);
}
