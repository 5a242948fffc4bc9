export { cite } from "./cite.ts";
export { type Composed, composing, type Composing } from "./compose.ts";
export { tableCsv } from "./documents/table-csv.ts";
export { taskMarkdown } from "./documents/task-markdown.ts";
export type { Covering } from "./covered.ts";
export { labelInFile, labelledFile } from "./labels/label-file.ts";
export { aigcFaults } from "./labels/mark.ts";
export { askPromptFor, type TradeRules, writePromptFor } from "./prompts/prompt-for.ts";
export { secretsOf } from "./prompts/secrets.ts";
