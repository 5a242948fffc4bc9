import type { Prompt } from "@guildhall/core";

/** So many letters and figures in a row of the rules are no chance. */
const WINDOW = 24;

/**
 * Whether what a model says in its own words gives away what it was told: the canary, or a stretch of the rules. Looked
 * at over all that it said so far, without spaces and marks, so that no sentence break hides it.
 */
export function createLeakWatch({ system }: Prompt, canary: string): { isLeak(words: string): boolean } {
  const told = squeezed(system);
  const windows = new Set<string>();
  for (let at = 0; at + WINDOW <= told.length; at += 1) windows.add(told.slice(at, at + WINDOW));
  const wanted = squeezed(canary);
  let said = "";
  return {
    isLeak(words) {
      const before = Math.max(0, said.length - Math.max(WINDOW, wanted.length));
      said += squeezed(words);
      if (said.indexOf(wanted, before) >= 0) return true;
      for (let at = before; at + WINDOW <= said.length; at += 1)
        if (windows.has(said.slice(at, at + WINDOW))) return true;
      return false;
    },
  };
}

function squeezed(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
