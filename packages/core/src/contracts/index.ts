import type { z } from "zod";
import { answersRoutes } from "./routes/answers.ts";
import { documentsRoutes } from "./routes/documents.ts";
import { feedbackRoutes } from "./routes/feedback.ts";
import { guardRoutes } from "./routes/guard.ts";
import { jobsRoutes } from "./routes/jobs.ts";
import { platformRoutes } from "./routes/platform.ts";
import { speechRoutes } from "./routes/speech.ts";
import { tasksRoutes } from "./routes/tasks.ts";
import { worksRoutes } from "./routes/works.ts";

export { defineRoute, errorsOfEveryChange, errorsOfEveryRoute, type EventStream, type Route } from "./route.ts";
export { answerEvents } from "./routes/answers.ts";
export { jobEvents } from "./routes/jobs.ts";
export { draftEvents } from "./routes/tasks.ts";
export { answer, citation, guardVerdict, locator, notice, standing } from "./schemas/answer.ts";
export { canonicalText, division, documentMetadata, documentVersion, newDocument, page } from "./schemas/documents.ts";
export { errorBody, errorCode } from "./schemas/errors.ts";
export { decision, feedback, feedbackStep, feedbackWithAnswer } from "./schemas/feedback.ts";
export { job, jobOutcome } from "./schemas/jobs.ts";
export { platform, starter, verticalSummary } from "./schemas/platform.ts";
export { recordingFields, transcript } from "./schemas/speech.ts";
export { draftedSection, draftOutput, finding, source, taskOutput, taskResult, taskSummary } from "./schemas/tasks.ts";
export { workEdit, workSeen } from "./schemas/works.ts";
export { answerRequest, hit, searchRequest, searchResult } from "./schemas/questions.ts";

/** Every route of the API, by the name of what it does. */
export const routes = {
  ...platformRoutes,
  ...answersRoutes,
  ...tasksRoutes,
  ...worksRoutes,
  ...speechRoutes,
  ...guardRoutes,
  ...feedbackRoutes,
  ...documentsRoutes,
  ...jobsRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

/** The JSON that a route answers with, as a client reads it: `JsonOf<"listVerticals", 200>`. */
export type JsonOf<
  Name extends RouteName,
  Status extends keyof Routes[Name]["responses"],
> = Routes[Name]["responses"][Status] extends { readonly json: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** The JSON that a route takes, as a client writes it. */
export type BodyOf<Name extends RouteName> = Routes[Name] extends { readonly body: infer Schema extends z.ZodType }
  ? z.input<Schema>
  : undefined;
