import { foldForSearch } from "@guildhall/text";

/** What says nothing: white space and marks, but none that stands within a figure (10.5, 3,000, 5%). */
const SILENT = /(?<!\d)\s+|\s+(?!\d)|[。、;!?"“”‘’'●]|[,:—](?!\d)/gu;

/** Whether a quote holds a statement word for word, white space and marks aside: one notice is often held twice. */
export function repeats(statement: string, quote: string): boolean {
  const said = bare(statement);
  return said !== "" && bare(quote).includes(said);
}

function bare(text: string): string {
  return foldForSearch(text).text.replaceAll(SILENT, "");
}
