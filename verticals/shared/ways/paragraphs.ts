import type { Way } from "../first-way.ts";
import { pack } from "../pack.ts";

/** Whole sentences packed to the target: fits any text, and is the last way for that reason. */
export const paragraphs: Way = {
  name: "paragraphs",
  title: { zh: "按段落", en: "paragraphs" },
  divide: (text, target) => pack(text, target).map((part) => ({ text: part, path: [] })),
};
