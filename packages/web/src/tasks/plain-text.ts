import { joinedSentences } from "@guildhall/core/sentence-gap";
import type { DraftedSection, DraftOutput } from "../api/shapes.ts";
import type { Language } from "../words/words.ts";

/** A section as plain text to paste elsewhere: its sentences and nothing else, no mark, no 未采集. */
export function sectionText({ sentences }: Pick<DraftedSection, "sentences">): string {
  return joinedSentences(sentences).trim();
}

/** A draft as plain text: every section that says something under its name. */
export function draftText({ sections }: Pick<DraftOutput, "sections">, language: Language): string {
  return sections
    .map((section) => ({ name: section.name[language], text: sectionText(section) }))
    .filter(({ text }) => text !== "")
    .map(({ name, text }) => (language === "zh" ? `${name}：${text}` : `${name}: ${text}`))
    .join("\n");
}
