import { PlatformError } from "@guildhall/core";

/** A language an embedder may know; what is written in neither script is asked of nobody. */
export type EmbedderLanguage = "zh" | "en";

/** Models that are known to have learned one language only, by a piece of their name. */
const oneLanguage: readonly (readonly [RegExp, EmbedderLanguage])[] = [
  [/all-minilm|nomic-embed-text(?!-v2)|mxbai-embed-large|arctic-embed(?!.*2\.0)|\b(?:bge|gte|jina-embeddings-v2)-.*\ben\b/i, "en"], // prettier-ignore
  [/\bbge-.*\bzh\b|text2vec|\bgte-.*\bzh\b|stella-.*\bzh\b/i, "zh"],
];

/** The languages a model knows by its name; undefined: it may know any. */
export function languagesByName(model: string): readonly EmbedderLanguage[] | undefined {
  const found = oneLanguage.find(([pattern]) => pattern.test(model));
  return found && [found[1]];
}

/**
 * Stops an embedder from embedding what it cannot read: its vectors would say nothing, and nobody would notice. Judged
 * by all texts together, for a name or a table in another script is no other language. Throws `embedder/wrong_language`.
 */
export function assertReadable(
  texts: readonly string[],
  { model, languages }: { readonly model: string; readonly languages: readonly EmbedderLanguage[] | undefined },
): void {
  const found = scriptOf(texts.join("\n"));
  if (!languages || !found || languages.includes(found)) return;
  throw new PlatformError("embedder/wrong_language", { model, languages: languages.join(", "), found });
}

/** A Chinese character says about as much as an English word of five letters. */
function scriptOf(text: string): EmbedderLanguage | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han + letters === 0) return undefined;
  return han * 5 >= letters ? "zh" : "en";
}
