import type { Field } from "./weights.ts";

/** What a passage is searched by, field by field. The context brings the title along, or gets it put before. */
export function fieldsOfPassage(
  title: string,
  passage: { readonly context: string; readonly text: string; readonly identifiers: readonly string[] },
): Readonly<Record<Field, string>> {
  const context = passage.context.startsWith(title) ? passage.context : `${title}\n${passage.context}`;
  return { title: context, identifiers: passage.identifiers.join("\n"), body: passage.text, confirmed: "" };
}
