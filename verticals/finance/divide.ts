import type { DividedPassage, Division, DocumentToDivide } from "@guildhall/core";
import { factPlaces } from "../shared/fact-places.ts";
import { firstSoundWay, type PlacedPiece } from "../shared/first-way.ts";
import { companyOf, namesOfCompany } from "./facts/company.ts";
import { factsOf } from "./facts/facts.ts";
import { isPeriodic, kindOf } from "./facts/kind.ts";
import { type Figure, figureKey, keyOf } from "./figures.ts";
import { noticeKey } from "./identifiers.ts";
import { namesOf } from "./names.ts";
import { findPeriods } from "./periods.ts";
import type { FinancePiece } from "./piece.ts";
import { titleOf } from "./title.ts";
import { waysFor } from "./ways/ways.ts";

/** Raised when the same text would be divided or read otherwise. */
export const DIVIDER_VERSION = "5";

/** Length a passage aims at, in code points; none is longer than twice this. Rows of tables stay whole up to there. */
export const TARGET = 600;

/**
 * Divides a report, an announcement or a research note: sections, inside them tables as whole rows under their caption,
 * unit and header, and prose. The finest way that is sound wins; why the others did not is kept. A passage carries a key
 * for each figure it holds: whose, of which period, consolidated or not, which measure.
 */
export function divide(document: DocumentToDivide): Division {
  const { text, headings } = document.reading;
  const title = titleOf(document);
  const kind = kindOf(title);
  const period =
    findPeriods(title)[0]?.period ?? (isPeriodic(kind) ? findPeriods(text.slice(0, 1500))[0]?.period : undefined);
  const company = withGiven(companyOf(text, title), document);
  const subject = { period, isPeriodic: isPeriodic(kind), isOpinion: kind === "研究报告" };
  const { way, wayName, rejected, pieces } = firstSoundWay(text, waysFor(subject, headings), TARGET);
  const facts = factsOf(text, { company, kind, period }, document.givenFacts);
  const companies = namesOfCompany(company);
  const isExpress = kind === "业绩快报";
  return {
    way,
    wayName,
    rejected,
    passages: pieces.map((piece, at) =>
      toPassage(piece, [
        ...(at === 0 && facts.documentNumber !== undefined
          ? companies.map((name) => noticeKey(name, facts.documentNumber ?? ""))
          : []),
        ...companies.flatMap((name) => piece.figures.flatMap((figure) => keysOf(figure, name, isExpress))),
      ]),
    ),
    title,
    names: namesOf(title, company),
    facts,
    factPlaces: factPlaces(text, facts),
    relations: [],
  };
}

/** What was given about the company goes before what is read. */
function withGiven(read: ReturnType<typeof companyOf>, { givenFacts }: DocumentToDivide): ReturnType<typeof companyOf> {
  const { company, code, shortName } = givenFacts.more ?? {};
  return {
    ...read,
    ...(company === undefined ? {} : { full: company }),
    ...(code === undefined ? {} : { code }),
    ...(shortName === undefined ? {} : { short: shortName }),
  };
}

/** An express report can be asked for as such. */
function keysOf(figure: Figure, company: string, isExpress: boolean): string[] {
  const express = isExpress && figure.state === undefined ? [figureKey({ ...figure, company, state: "快报" })] : [];
  return [keyOf(figure, company), ...express];
}

function toPassage(
  { start, end, path, locator }: PlacedPiece<FinancePiece>,
  identifiers: readonly string[],
): DividedPassage {
  return {
    start,
    end,
    path,
    locator: locator ?? { kind: "characters", start, end },
    identifiers: [...new Set(identifiers)],
  };
}
