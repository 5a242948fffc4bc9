import type { Seen, SeenPassage } from "./minds/mind.ts";

export interface Message {
  readonly role: string;
  readonly text: string;
}

/** Passages as Guildhall fences them: <passage-3f9c id="P1" …> … </passage-3f9c> */
const PASSAGE = /<passage-(?<seal>\w+) id="(?<alias>\w+)"[^>]*>\n?(?<text>[\s\S]*?)\n?<\/passage-\k<seal>>/g;
const QUESTION = /<question-(?<seal>\w+)>\n?(?<text>[\s\S]*?)\n?<\/question-\k<seal>>/;
/** In any other prompt the question stands behind such a word, or in the last line. */
const ASKED = /(?:^|\n)\s*(?:问题|提问|Question|Q)\s*[:：]\s*(?<text>[^\n]+)/i;

/** Reads a prompt: who says what, which passages are given, what is asked. */
export function readPrompt(messages: readonly Message[]): Seen {
  const system = messages
    .filter(({ role }) => role === "system")
    .map(({ text }) => text)
    .join("\n");
  const others = messages.filter(({ role }) => role !== "system" && role !== "assistant");
  const rest = others.map(({ text }) => text).join("\n");
  const last = others.at(-1)?.text ?? "";
  const question =
    QUESTION.exec(last)?.groups?.["text"] ?? ASKED.exec(last)?.groups?.["text"] ?? last.trim().split("\n").at(-1) ?? "";
  return { system, rest, question, passages: passagesIn(`${system}\n${rest}`, question) };
}

function passagesIn(text: string, question: string): readonly SeenPassage[] {
  const fenced = [...text.matchAll(PASSAGE)].map(({ groups }) => ({
    alias: groups?.["alias"] ?? "",
    text: groups?.["text"] ?? "",
  }));
  if (fenced.length > 0) return fenced;
  const paragraphs = text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "" && !paragraph.includes(question));
  return paragraphs.map((paragraph, index) => ({ alias: `P${index + 1}`, text: paragraph.trim() }));
}
