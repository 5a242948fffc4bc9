import type { Field } from "./weights.ts";

/**
 * What a passage is searched by, field by field. The title and the headings above a passage are counted with its body:
 * measured against a dimension of their own (weights .05 to 1), that ranks better on every set with titles but one
 * (law-stard-zh R@10 .480 against .478 to .415, gov-ncppolicy-zh nDCG@10 .914 against .907 to .837; 2026-11-23), and
 * identifiers are found exactly, not by their parts. Both fields stay empty until a fit says otherwise. The questions
 * that people confirmed for the passage are a field of their own.
 */
export function fieldsOfPassage(
  title: string,
  passage: { readonly context: string; readonly text: string },
  confirmed: readonly string[] = [],
): Readonly<Record<Field, string>> {
  const context = passage.context.startsWith(title) ? passage.context : `${title}\n${passage.context}`;
  return { title: "", identifiers: "", body: `${context}\n${passage.text}`, confirmed: confirmed.join("\n") };
}
