export { isArchive, readableExtensions, readDocument } from "./formats.ts";
export { incomingFile, incomingFrom, incomingMembers, incomingRow, type IncomingOrFault } from "./incoming.ts";
export { ingest, type IngestInto, type IngestPorts } from "./ingest.ts";
export { type Metadata, type MetadataByName, readMetadata } from "./metadata.ts";
export { identify } from "./prepare.ts";
export { preview, type Preview } from "./preview.ts";
export { redivide } from "./redivide.ts";
export type { IngestOutcome } from "./work.ts";
