import type { DocumentFacts, DocumentToDivide, Heading } from "@guildhall/core";
import { lengthOf } from "./pack.ts";

/** A document as a reader would hand it over, for tests: `#` headings and `**` are markup and no part of the text. */
export function documentOf(
  source: string,
  given: { title?: string; facts?: Omit<DocumentFacts, "sources">; fileName?: string } = {},
): DocumentToDivide {
  const headings: Heading[] = [];
  let text = "";
  for (const line of source.split(/(?<=\n)/)) {
    const [mark = "", signs = ""] = /^(#+) /.exec(line) ?? [];
    const shown = line.slice(mark.length).replaceAll("**", "");
    const start = lengthOf(text);
    if (mark !== "") headings.push({ level: signs.length, start, end: start + lengthOf(shown.trimEnd()) });
    text += shown;
  }
  const rawLength = lengthOf(text);
  return {
    reading: {
      text,
      headings,
      places: [],
      tables: [],
      origin: [{ start: 0, end: rawLength, rawStart: 0 }],
      omitted: [],
      rawLength,
      mediaType: "text/markdown",
    },
    fileName: given.fileName ?? "文件.md",
    ...(given.title === undefined ? {} : { givenTitle: given.title }),
    givenFacts: { ...given.facts, sources: {} },
  };
}
