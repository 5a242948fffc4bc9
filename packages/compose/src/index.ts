export { compose, type Composing } from "./compose.ts";
export type { Covering } from "./covered.ts";
