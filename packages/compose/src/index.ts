export { cite } from "./cite.ts";
export { compose, type Composing } from "./compose.ts";
export { tableCsv } from "./documents/table-csv.ts";
export { taskMarkdown } from "./documents/task-markdown.ts";
export type { Covering } from "./covered.ts";
export { PASSAGES_SHOWN } from "./evidence.ts";
export { labelInFile, labelledFile } from "./labels/label-file.ts";
export { aigcFaults } from "./labels/mark.ts";
