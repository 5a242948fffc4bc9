export { compose, type Composing } from "./compose.ts";
