import type { Aside } from "../aside.ts";

/** Macros and files within an Office file, by the names of their parts: none is run or opened. */
export function activeParts(names: readonly string[]): readonly Aside[] {
  return [
    ...asideOf(names, /(?:^|\/)(?:vbaProject\.bin|activeX\d+\.(?:bin|xml))$/i, "active_content"),
    ...asideOf(names, /\/embeddings\/[^/]+$/i, "embedded_file"),
  ];
}

function asideOf(names: readonly string[], part: RegExp, reason: string): readonly Aside[] {
  const found = names.filter((name) => part.test(name));
  return found.length > 0 ? [{ text: found.join("\n"), reason }] : [];
}
