import { foldForSearch } from "@guildhall/text";

/** Whether what is quoted holds a statement word for word, its spaces, marks and old letter forms aside: one notice is often held twice. */
export function repeats(statement: string, quoted: readonly string[]): boolean {
  const said = bare(statement);
  return said !== "" && quoted.some((quote) => bare(quote).includes(said));
}

function bare(text: string): string {
  return foldForSearch(text).text.replaceAll(/[\s\p{P}]/gu, "");
}
