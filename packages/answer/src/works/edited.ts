import type { DraftedSection, DraftOutput, SourcedSentence } from "@guildhall/core";
import { createCodePoints, sentences } from "@guildhall/text";

/** What a person made of a section. */
export interface SectionEdit {
  readonly section: string;
  readonly text: string;
  /** Why nothing stands there: 患者拒绝回答. */
  readonly reason?: string;
}

/**
 * A draft after a person's edits. A sentence that stands as it stood keeps its sources; every other one comes from the
 * person, whoever wrote it first.
 */
export function edited(draft: DraftOutput, edits: readonly SectionEdit[], by: string): DraftOutput {
  const editBySection = new Map(edits.map((edit) => [edit.section, edit]));
  const sections = draft.sections.map((section) => {
    const edit = editBySection.get(section.id);
    return edit ? editedSection(section, edit, by) : section;
  });
  const filled = new Set(sections.filter(({ sentences: held }) => held.length > 0).map(({ id }) => id));
  return {
    ...draft,
    isInsufficient: draft.isInsufficient && filled.size === 0,
    sections,
    open: draft.open.filter(({ section }) => !(editBySection.has(section) && filled.has(section))),
  };
}

function editedSection(section: DraftedSection, { text, reason }: SectionEdit, by: string): DraftedSection {
  const { reason: former, ...rest } = section;
  const why = reason ?? former;
  return { ...rest, sentences: sentencesOf(text, section.sentences, by), ...(why && { reason: why }) };
}

/** The text as sentences. Those of the draft are looked for first, for a draft may divide otherwise than we would. */
function sentencesOf(text: string, held: readonly SourcedSentence[], by: string): readonly SourcedSentence[] {
  const made: SourcedSentence[] = [];
  let rest = text;
  for (const sentence of held) {
    const at = sentence.text === "" ? -1 : rest.indexOf(sentence.text);
    if (at < 0) continue;
    made.push(...written(rest.slice(0, at), by), sentence);
    rest = rest.slice(at + sentence.text.length);
  }
  return [...made, ...written(rest, by)];
}

function written(text: string, by: string): readonly SourcedSentence[] {
  const points = createCodePoints(text);
  return sentences(text)
    .map(({ start, end }) => points.slice(start, end).trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => ({ text: sentence, support: "not_checked", sources: [{ kind: "person", by }] }));
}
