import type { Service } from "../parts.ts";
import type { Handlers } from "../routing/call.ts";
import { answersHandlers } from "./answers.ts";
import { createDocuments } from "./create-documents.ts";
import { documentsHandlers } from "./documents.ts";
import { feedbackHandlers } from "./feedback.ts";
import { guardHandlers } from "./guard.ts";
import { jobsHandlers } from "./jobs.ts";
import { originalHandler } from "./original.ts";
import { platformHandlers } from "./platform.ts";
import { readingHandlers } from "./reading.ts";
import { speechHandlers } from "./speech.ts";
import { tasksHandlers } from "./tasks.ts";
import { worksHandlers } from "./works.ts";

export function handlersOf(service: Service): Handlers {
  return {
    ...platformHandlers(service),
    ...answersHandlers(service),
    ...tasksHandlers(service),
    ...worksHandlers(service),
    ...speechHandlers(service),
    ...guardHandlers(service),
    ...feedbackHandlers(service),
    ...documentsHandlers(service),
    ...readingHandlers(service),
    ...jobsHandlers(service),
    createDocuments: createDocuments(service),
    readOriginal: originalHandler(service),
  };
}
