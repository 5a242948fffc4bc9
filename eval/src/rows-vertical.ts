import { defineVertical, type Division, type DocumentToDivide, type Vertical } from "@guildhall/core";
import { createCodePoints, shortTitles, subjectNames, titleKey } from "@guildhall/text";
import { z } from "zod";

export const ROWS = "rows";
export const ROWS_DIVIDER = "1";

/**
 * A vertical that leaves every row as the one passage it is, so that a set is indexed as given and yet goes through the
 * product's own words, weights and fusion. It knows the words and the identifiers of all the given verticals.
 */
export function rowsVertical(verticals: readonly Vertical[]): Vertical {
  const identifiersIn = (text: string, names: readonly string[]): readonly string[] => [
    ...new Set(verticals.flatMap((vertical) => vertical.identifiersIn(text, names))),
  ];
  return defineVertical({
    apiVersion: 1,
    id: ROWS,
    name: { zh: "评测语料", en: "Evaluation rows" },
    dividerVersion: ROWS_DIVIDER,
    facts: z.record(z.string(), z.string()),
    validity: { basis: "none", default: "today", ended: "mark" },
    divide: (document) => wholeRow(document, identifiersIn),
    identifiersIn,
    vocabulary: {
      aliases: Object.assign({}, ...verticals.map(({ vocabulary }) => vocabulary.aliases)),
      terms: Object.assign({}, ...verticals.map(({ vocabulary }) => vocabulary.terms)),
      nameEndings: [...new Set(verticals.flatMap(({ vocabulary }) => vocabulary.nameEndings ?? []))],
    },
    guards: [],
    outOfScope: [],
  });
}

function wholeRow(
  { reading, givenTitle = "", givenFacts }: DocumentToDivide,
  identifiersIn: Vertical["identifiersIn"],
): Division {
  const end = createCodePoints(reading.text).length;
  const names = namesIn(givenTitle);
  const keys = names.map(titleKey);
  const identifiers =
    keys.length === 0
      ? []
      : identifiersIn(givenTitle, names).filter((identifier) => keys.some((key) => identifier.startsWith(key)));
  return {
    way: "row",
    rejected: [],
    passages:
      end === 0 ? [] : [{ start: 0, end, path: [], locator: { kind: "characters", start: 0, end }, identifiers }],
    title: givenTitle,
    names: [...names, ...subjectNames(givenFacts.more ?? {})],
    facts: givenFacts,
    relations: [],
  };
}

/** A title may carry the number of an article behind the document's own: 环境保护税法 第三条. */
function namesIn(title: string): readonly string[] {
  const name = title.replace(/\s+第\S+条(?:之\S+)?$/, "").trim();
  return name === "" ? [] : shortTitles(name);
}
