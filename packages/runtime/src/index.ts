export type { RawQuestion } from "@guildhall/answer";
export { verticals } from "@guildhall/verticals";
export { type Configuration, nearest, type Overrides, readConfiguration } from "./configuration.ts";
export { type Destination, openRuntime, type Runtime, type RuntimeParts, verticalNamed } from "./runtime.ts";
