export { createExtractive } from "./extractive/extractive.ts";
