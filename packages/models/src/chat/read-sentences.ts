import { parseSentence, type WrittenSentence } from "./answer-form.ts";

/** Reads an answer while it is being written. */
export interface SentenceReader {
  /** The sentences that became whole with this piece of text. */
  push(text: string): readonly WrittenSentence[];
  /** False as soon as the text cannot become an answer any more. */
  isHopeful(): boolean;
  /** True when the answer was closed and every sentence of it was one. */
  isWhole(): boolean;
}

const OPENING = /"sentences"\s*:\s*\[/g;
/** As far before the end of what was read the opening may have begun. */
const OVERLAP = 40;
const THOUGHTS = /^\s*<think>[\s\S]*?(?:<\/think>|$)/;

/**
 * Takes `{"sentences":[…]}` out of whatever stands around it: thoughts, greetings, fences. Each character is looked at
 * once.
 */
export function createSentenceReader(): SentenceReader {
  let text = "";
  let at = 0;
  let state: "before" | "inside" | "after" | "broken" = "before";
  let depth = 0;
  let opened = 0;
  let isInString = false;
  let isEscaped = false;

  function seek(): void {
    const thoughts = THOUGHTS.exec(text)?.[0];
    if (thoughts !== undefined) {
      if (!thoughts.endsWith("</think>")) return;
      text = text.slice(thoughts.length);
      at = 0;
    }
    OPENING.lastIndex = Math.max(0, at - OVERLAP);
    const found = OPENING.exec(text);
    at = found ? found.index + found[0].length : text.length;
    if (found) state = "inside";
  }

  function scan(): readonly WrittenSentence[] {
    const sentences: WrittenSentence[] = [];
    for (; at < text.length && state === "inside"; at += 1) {
      const character = text[at]!;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (character === "\\") isEscaped = true;
        else if (character === '"') isInString = false;
      } else if (character === '"' && depth > 0) isInString = true;
      else if (character === "{" || (character === "[" && depth > 0)) {
        if (depth === 0) opened = at;
        depth += 1;
      } else if (depth > 0 && (character === "}" || character === "]")) {
        depth -= 1;
        if (depth > 0) continue;
        const sentence = parseSentence(parsed(text.slice(opened, at + 1)));
        if (sentence) sentences.push(sentence);
        else state = "broken";
      } else if (depth === 0 && character === "]") state = "after";
      else if (depth === 0 && !/[\s,]/.test(character)) state = "broken";
    }
    return sentences;
  }

  return {
    push(piece) {
      text += piece;
      if (state === "before") seek();
      return state === "inside" ? scan() : [];
    },
    isHopeful: () => state !== "broken",
    isWhole: () => state === "after",
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
