import { answersRoutes } from "./routes/answers.ts";
import { documentsRoutes } from "./routes/documents.ts";
import { jobsRoutes } from "./routes/jobs.ts";
import { platformRoutes } from "./routes/platform.ts";

export { defineRoute, errorsOfEveryChange, errorsOfEveryRoute, type EventStream, type Route } from "./route.ts";
export { answerEvents } from "./routes/answers.ts";
export { jobEvents } from "./routes/jobs.ts";
export { answer, citation, guardVerdict, locator, notice, standing } from "./schemas/answer.ts";
export { canonicalText, division, documentMetadata, documentVersion, newDocument, page, readingLayout } from "./schemas/documents.ts";
export { errorBody, errorCode } from "./schemas/errors.ts";
export { job, jobOutcome } from "./schemas/jobs.ts";
export { platform, starter, verticalSummary } from "./schemas/platform.ts";
export { answerRequest, hit, searchRequest, searchResult } from "./schemas/questions.ts";

/** Every route of the API, by the name of what it does. */
export const routes = { ...platformRoutes, ...answersRoutes, ...documentsRoutes, ...jobsRoutes } as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
