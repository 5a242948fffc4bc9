import { aigcFrom, type Mark, theOnly } from "./mark.ts";

/**
 * A JSON text with its mark. What is written of an answer or a task already says its label beside the words, and is left
 * as it is; any other object gets it as `label`.
 */
export function markJson(text: string, mark: Mark): string {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value) || "label" in value) return text;
  return `${JSON.stringify({ ...value, label: mark }, undefined, 2)}\n`;
}

export function readJson(text: string): Mark {
  const value: unknown = JSON.parse(text);
  const AIGC = theOnly(objectsIn(value));
  const label: unknown = typeof value === "object" && value !== null && "label" in value ? value.label : {};
  const { provenance, confirmed } = label as Mark;
  return { ...(AIGC && { AIGC }), ...(provenance && { provenance }), ...(confirmed && { confirmed }) };
}

function objectsIn(value: unknown): NonNullable<Mark["AIGC"]>[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = key === "AIGC" ? aigcFrom(inner) : undefined;
    return own ? [own] : objectsIn(inner);
  });
}
