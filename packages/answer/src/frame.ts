import type { Answer, AnswerStatus, BaseModel, Clock, Labelling, NewId, Question } from "@guildhall/core";
import { labelFor } from "./label.ts";
import type { Stopwatch } from "./stopwatch.ts";

interface FramePorts {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly model: BaseModel;
  readonly labelling?: Labelling;
}

/** Makes the answer of any status; everything that is the same for all of them is filled in here. */
export function frameOf(
  question: Question,
  { clock, newId, model, labelling }: FramePorts,
  stopwatch: Stopwatch,
): (status: AnswerStatus, parts: Partial<Answer>) => Answer {
  const auditId = newId();
  return (status, parts) => ({
    status,
    ...askedAs(question),
    sentences: [],
    citations: [],
    notices: [],
    guards: [],
    model: { id: model.id, provider: model.provider, version: model.version },
    asOf: question.asOf ?? clock.today(),
    verticals: question.verticals,
    usage: { inputTokens: 0, outputTokens: 0 },
    label: labelFor(parts.sentences ?? [], auditId, labelling),
    auditId,
    ...parts,
    timings: stopwatch.laps(),
  });
}

/** The question as it was put, and as it was understood where that is something else. */
export function askedAs({ text, asked }: Question): Pick<Answer, "question" | "understoodAs"> {
  return asked === undefined || asked === text ? { question: text } : { question: asked, understoodAs: text };
}
