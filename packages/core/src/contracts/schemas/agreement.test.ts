import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Answer, AnswerSentence, Citation, GuardVerdict, Notice } from "../../answer.ts";
import type { DocumentFacts, Locator } from "../../document.ts";
import type { Feedback, FeedbackStep } from "../../ports/answer-log.ts";
import type { Job } from "../../ports/jobs.ts";
import type { Work, WorkSummary } from "../../ports/works.ts";
import type { Explanation, Reason } from "../../ports/retrieval.ts";
import type { TaskResult } from "../../task.ts";
import type { Standing } from "../../validity.ts";
import type { answer, answerSentence, citation, guardVerdict, locator, notice, standing } from "./answer.ts";
import type { documentFacts } from "./documents.ts";
import type { feedback, feedbackStep } from "./feedback.ts";
import type { job } from "./jobs.ts";
import type { explanation, reason } from "./questions.ts";
import type { taskResult } from "./tasks.ts";
import type { work, workSummary } from "./works.ts";

/** A type without readonly and with intersections flattened: what JSON of it looks like. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? Plain<Element>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

/** A schema and an interface that describe exactly the same JSON; the compiler refuses any other pair. */
type Agree<Schema extends z.ZodType, Interface> = Same<Plain<z.infer<Schema>>, Plain<Interface>>;

describe("the schemas of the contracts", () => {
  it("describe exactly the JSON of the interfaces of core", () => {
    const agreed: true[] = [
      true satisfies Agree<typeof answer, Answer>,
      true satisfies Agree<typeof answerSentence, AnswerSentence>,
      true satisfies Agree<typeof citation, Citation>,
      true satisfies Agree<typeof notice, Notice>,
      true satisfies Agree<typeof guardVerdict, GuardVerdict>,
      true satisfies Agree<typeof standing, Standing>,
      true satisfies Agree<typeof locator, Locator>,
      true satisfies Agree<typeof documentFacts, DocumentFacts>,
      true satisfies Agree<typeof job, Job>,
      true satisfies Agree<typeof feedback, Feedback>,
      true satisfies Agree<typeof feedbackStep, FeedbackStep>,
      true satisfies Agree<typeof explanation, Explanation>,
      true satisfies Agree<typeof reason, Reason>,
      true satisfies Agree<typeof taskResult, TaskResult>,
      true satisfies Agree<typeof work, Work>,
      true satisfies Agree<typeof workSummary, WorkSummary>,
    ];

    expect(agreed).not.toContain(false);
  });
});
