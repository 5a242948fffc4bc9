import type { DividedPassage, Division, DocumentToDivide } from "@guildhall/core";
import { attachmentsOf } from "../shared/attachments.ts";
import { factPlaces } from "../shared/fact-places.ts";
import { firstSoundWay, type PlacedPiece } from "../shared/first-way.ts";
import { articles } from "../shared/ways/articles.ts";
import { decimals } from "../shared/ways/decimals.ts";
import { headings } from "../shared/ways/headings.ts";
import { paragraphs } from "../shared/ways/paragraphs.ts";
import { sections } from "../shared/ways/sections.ts";
import { drugNamesIn } from "./facts/drug-names.ts";
import { factsOf } from "./facts/facts.ts";
import { kindOf } from "./facts/kind.ts";
import { keysOf } from "./identifiers.ts";
import { namesOf } from "./names.ts";
import { relationsOf } from "./relations.ts";
import { rowKeysOf } from "./row-keys.ts";
import { titleOf } from "./title.ts";
import { label } from "./ways/label.ts";
import { recommendations } from "./ways/recommendations.ts";
import { record } from "./ways/record.ts";
import { rows } from "../shared/ways/rows.ts";
import { transcript } from "./ways/transcript.ts";

/** Raised when the same text would be divided or read otherwise. */
export const DIVIDER_VERSION = "5";

/** Length a passage aims at, in code points; none is longer than twice this. A section stays whole up to there. */
export const TARGET = 500;

/**
 * Divides a transcript, a drug label, a guideline, a rule, a record or a table. The first way in this order that is
 * sound wins; why the others did not is kept. Given facts go before those read in the text.
 */
export function divide(document: DocumentToDivide): Division {
  const { text, headings: marked } = document.reading;
  const ways = [
    transcript,
    label,
    recommendations,
    articles,
    rows,
    record,
    decimals,
    sections,
    headings(marked),
    paragraphs,
  ];
  const { way, wayName, rejected, pieces } = firstSoundWay(text, ways, TARGET);
  const title = titleOf(document);
  const drug = way === "label" ? drugNamesIn(text) : undefined;
  const known = { title, kind: kindOf(title, way), ...(drug === undefined ? {} : { drug }) };
  const facts = factsOf(text, known, document.givenFacts);
  const names = namesOf(title, drug, facts.documentNumber);
  return {
    way,
    wayName,
    rejected,
    passages: pieces.map((piece, at) => toPassage(piece, identifiersOf(piece, at))),
    title,
    names,
    facts,
    factPlaces: factPlaces(text, facts),
    attachments: attachmentsOf(pieces),
    relations: relationsOf(text),
  };

  function identifiersOf({ key, text: words }: PlacedPiece, at: number): string[] {
    const ofDocument = at === 0 && facts.documentNumber !== undefined ? [facts.documentNumber] : [];
    const ofRow = way === "rows" ? rowKeysOf(words, title) : [];
    return [...ofDocument, ...keysOf(names, drug, key, words), ...ofRow];
  }
}

function toPassage({ start, end, path, locator }: PlacedPiece, identifiers: readonly string[]): DividedPassage {
  return { start, end, path, locator: locator ?? { kind: "characters", start, end }, identifiers };
}
