import type { Passage } from "./document.ts";

/** A passage as an embedder reads it: with its title and heading path, without which many an article says little. */
export function textWithContext({ context, text }: Pick<Passage, "context" | "text">): string {
  return `${context}\n${text}`;
}
