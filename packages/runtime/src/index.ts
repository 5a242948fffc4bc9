export type { RawQuestion } from "@guildhall/answer";
export { verticals } from "@guildhall/verticals";
export { type Configuration, type Overrides, readConfiguration } from "./configuration.ts";
export type { Upload, Uploads } from "./jobs/uploads.ts";
export { uploadExtensions } from "./jobs/upload-extensions.ts";
export { describePlatform, type PlatformSummary } from "./platform/describe-platform.ts";
export type { SampleOutcome } from "./platform/samples.ts";
export { openRuntime, verticalNamed } from "./open-runtime.ts";
export type { Destination, Runtime, RuntimeParts, Watcher } from "./runtime.ts";
