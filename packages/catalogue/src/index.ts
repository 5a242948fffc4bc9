export { createAnswerLog } from "./answer-log.ts";
export { createCatalogue, type StoredCatalogue } from "./catalogue.ts";
export { createConfirmedQuestions } from "./feedback/confirmed-questions.ts";
export { createFeedbackLog } from "./feedback/feedback-log.ts";
export { createJobStore } from "./jobs/job-store.ts";
export { intervalOf, type EndingStatement, type LineageText } from "./lineage.ts";
export { createOriginals } from "./originals.ts";
export { createOutdatedVersions } from "./outdated-versions.ts";
export { createReceipts } from "./receipts.ts";
