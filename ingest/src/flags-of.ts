import type { DocumentFlag, Reading } from "@guildhall/core";

const FLAG_BY_REASON: Readonly<Record<string, DocumentFlag>> = {
  hidden: "hidden_text",
  active_content: "active_content",
  embedded_file: "embedded_file",
};

/** What a person should know of a document, by what was left out of its text. */
export function flagsOf({ omitted }: Reading): readonly DocumentFlag[] {
  const flags = omitted.flatMap(({ reason }) => FLAG_BY_REASON[reason] ?? []);
  return [...new Set(flags)].toSorted();
}
