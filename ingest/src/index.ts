export { isArchive, type OnProgress, readableExtensions, type ReadDocument, readDocument } from "./formats.ts";
export {
  documentOf,
  incomingFile,
  incomingFrom,
  incomingIn,
  isMail,
  incomingOf,
  incomingRow,
  type IncomingOrFault,
} from "./incoming.ts";
export { ingest, type IngestInto, type IngestPorts } from "./ingest.ts";
export { type CodeForChild, codeForChild } from "./parsing/code-for-child.ts";
export { createReadingPool, type ReadingPool } from "./parsing/create-reading-pool.ts";
export { type ReadingLimits, usualLimits } from "./parsing/limits.ts";
export { type Metadata, type MetadataByName, readMetadata } from "./metadata.ts";
export { identify } from "./prepare.ts";
export { preview, type Preview } from "./preview.ts";
export { installedPrograms, type Programs } from "./programs/installed-programs.ts";
export { readWithPrograms } from "./read-with-programs.ts";
export { redivide } from "./redivide.ts";
export { openReadingQueue, type QueueStatus, type ReadingQueue } from "./queue/open-reading-queue.ts";
export { workOnQueue } from "./queue/work-on-queue.ts";
export { countFiles } from "./sources.ts";
export { lookAt, watchFolder } from "./watch/watch-folder.ts";
export type { IngestOutcome } from "./work.ts";
