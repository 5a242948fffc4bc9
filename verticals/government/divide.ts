import type { DividedPassage, Division, DocumentToDivide } from "@guildhall/core";
import { attachmentsOf } from "../shared/attachments.ts";
import { factPlaces } from "../shared/fact-places.ts";
import { firstSoundWay, type PlacedPiece } from "../shared/first-way.ts";
import { factsOf } from "./facts/facts.ts";
import { footOf } from "./facts/foot.ts";
import { headOf } from "./facts/head.ts";
import { articleIdentifiers } from "./identifiers.ts";
import { namesOf, titlesOf } from "./names.ts";
import { relationsOf } from "./relations.ts";
import { titleOf } from "./title.ts";
import { articles } from "../shared/ways/articles.ts";
import { decimals } from "../shared/ways/decimals.ts";
import { headings } from "../shared/ways/headings.ts";
import { rows } from "../shared/ways/rows.ts";
import { paragraphs } from "../shared/ways/paragraphs.ts";
import { sections } from "../shared/ways/sections.ts";

/** Raised when the same text would be divided or read otherwise. */
export const DIVIDER_VERSION = "5";

/** Length a passage aims at, in code points; none is longer than twice this. An article stays whole up to there. */
export const TARGET = 600;

/**
 * Divides a law, a notice or a guide. The finest way that is sound wins (articles, numbered sections, marked headings,
 * paragraphs); why the others did not is kept. Title, names, facts and relations are read in the text, and what is
 * given about the document goes before what is read.
 */
export function divide(document: DocumentToDivide): Division {
  const { text, headings: marked } = document.reading;
  const { way, wayName, rejected, pieces } = firstSoundWay(
    text,
    [articles, rows, decimals, sections, headings(marked), paragraphs],
    TARGET,
  );
  const title = titleOf(document);
  const head = headOf(text);
  const facts = factsOf(text, head, title, document.givenFacts);
  const names = namesOf(title, facts.documentNumber, facts.region);
  const titles = titlesOf(title, facts.region);
  return {
    way,
    wayName,
    rejected,
    passages: pieces.map((piece, at) => toPassage(piece, identifiersOf(piece, at, titles, facts.documentNumber))),
    title,
    names,
    facts,
    factPlaces: factPlaces(text, facts),
    attachments: attachmentsOf(pieces),
    relations: relationsOf(text, title, head.last ?? footOf(text).signedOn),
  };
}

/** An article's keys; on the first passage the document's number as well. */
function identifiersOf(
  { key }: PlacedPiece,
  at: number,
  titles: readonly string[],
  documentNumber: string | undefined,
): string[] {
  const ofDocument = at === 0 && documentNumber !== undefined ? [documentNumber] : [];
  return key === undefined ? ofDocument : [...ofDocument, ...articleIdentifiers(titles, documentNumber, key)];
}

function toPassage({ start, end, path, locator }: PlacedPiece, identifiers: readonly string[]): DividedPassage {
  return { start, end, path, locator: locator ?? { kind: "characters", start, end }, identifiers };
}
