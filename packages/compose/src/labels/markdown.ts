import { parse, stringify } from "yaml";
import { aigcFrom, type Mark, theOnly } from "./mark.ts";

const FRONT = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Markdown with its mark in the front matter, where other providers write it too. */
export function markMarkdown(text: string, mark: Mark): string {
  const found = FRONT.exec(text);
  const kept = found ? frontOf(found[1] ?? "") : {};
  const front = stringify(
    { ...kept, ...mark },
    { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 },
  );
  return `---\n${front}---\n${found ? text.slice(found[0].length) : `\n${text}`}`;
}

export function readMarkdown(text: string): Mark {
  const found = FRONT.exec(text);
  if (!found) return {};
  const twice = [...(found[1] ?? "").matchAll(/^AIGC[ \t]*:/gm)];
  const front = frontOf(found[1] ?? "");
  const objects = twice.flatMap(() => aigcFrom(front["AIGC"]) ?? []);
  const AIGC = theOnly(objects);
  return { ...front, ...(AIGC && { AIGC }) } as Mark;
}

function frontOf(text: string): Record<string, unknown> {
  const value: unknown = parse(text, { uniqueKeys: false });
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
