import type { DraftOutput, Finding, Message } from "@guildhall/core";

const rule = { source: "Guildhall", article: "final", verified: true } as const;

/**
 * What keeps a draft from being final: a sentence of a machine that nothing bears out, and a required section about which
 * nothing is said, nor why.
 */
export function obstacles({ sections }: DraftOutput): readonly Finding[] {
  return sections.flatMap(({ id, name, isRequired, sentences, reason }) => [
    ...sentences
      .filter(({ support, sources }) => sources.length === 0 || support === "unsupported")
      .map(({ text }) => obstacle("unsourced", id, unsourced, text)),
    ...(isRequired && sentences.length === 0 && !reason ? [obstacle("not-collected", id, missing(name))] : []),
  ]);
}

const unsourced: Message = {
  zh: "这句话没有来处，请核实后改写或删去。",
  en: "This sentence has no source; verify and rewrite it, or take it out.",
};

function missing(name: Message): Message {
  return {
    zh: `“${name.zh}”没有内容，请补充，或写明原因。`,
    en: `"${name.en}" is empty; fill it in, or say why it is.`,
  };
}

function obstacle(id: string, section: string, message: Message, words?: string): Finding {
  return { id, severity: "error", message, rule, section, ...(words === undefined ? {} : { words }) };
}
