export type { RawQuestion } from "@guildhall/answer";
export { verticals } from "@guildhall/verticals";
export { type Configuration, nearest, type Overrides, readConfiguration } from "./configuration.ts";
export type { Upload, Uploads } from "./jobs/uploads.ts";
export { uploadExtensions } from "./jobs/upload-extensions.ts";
export { describePlatform, type PlatformSummary } from "./platform/describe-platform.ts";
export type { SampleOutcome } from "./platform/samples.ts";
export {
  type Destination,
  openRuntime,
  type Runtime,
  type RuntimeParts,
  verticalNamed,
  type Watcher,
} from "./runtime.ts";
