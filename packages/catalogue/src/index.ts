export { createAnswerLog, createFeedbackLog } from "./answer-log.ts";
export { createCatalogue, type StoredCatalogue } from "./catalogue.ts";
export { createJobStore } from "./job-store.ts";
export { intervalOf, type EndingStatement, type LineageText } from "./lineage.ts";
export { createOriginals } from "./originals.ts";
export { createReceipts } from "./receipts.ts";
