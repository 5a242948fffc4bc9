import type { CivilDate, DocumentFacts } from "@guildhall/core";
import {
  addDays,
  addMonths,
  addYears,
  createCodePoints,
  findEffect,
  splitByArticle,
  type ArticlePiece,
  type EffectClause,
} from "@guildhall/text";

/** What is known beside the text's own clauses. */
export interface DaysKnown {
  /** Day on which this text was published. */
  readonly publishedOn?: CivilDate;
  /** Day before which this text cannot have existed: the last adoption or amendment its head names. */
  readonly last?: CivilDate;
  /** First day of effect that somebody gave. */
  readonly givenFrom?: CivilDate;
}

/**
 * When this text applies. The clause 本法自…起施行 stays as it was through every amendment, so a day before the last
 * amendment is the day of the law and not of this text: then the first day is unknown and only `notBefore` is said.
 * A text with 第三条之一 was amended even where no headnote tells when.
 */
export function effectOf(
  text: string,
  { publishedOn, last, givenFrom }: DaysKnown,
): Pick<DocumentFacts, "effectiveFrom" | "effectiveTo" | "notBefore"> {
  const own = splitByArticle(text).filter(({ kind }) => kind !== "attachment");
  const clauses = findEffect(textOf(own, text));
  const stated = onlyOne(clauses.flatMap((clause) => commencement(clause, publishedOn)));
  const wasAmended = last === undefined && own.some(({ unit }) => unit?.heading.suffix !== undefined);
  const isOfThisText = stated !== undefined && !wasAmended && stated >= (last ?? stated);
  const from = givenFrom ?? (isOfThisText ? stated : undefined);
  const notBefore = from === undefined ? (last ?? stated) : undefined;
  const to = onlyOne(clauses.flatMap((clause) => lastDays(clause, from)));
  return {
    ...(from === undefined ? {} : { effectiveFrom: from }),
    ...(to === undefined ? {} : { effectiveTo: to }),
    ...(notBefore === undefined ? {} : { notBefore }),
  };
}

/** The text of these pieces: without the attachments, which may have days of their own. */
function textOf(pieces: readonly ArticlePiece[], text: string): string {
  const points = createCodePoints(text);
  return pieces.map(({ span }) => points.slice(span.start, span.end)).join("");
}

/** Clauses that contradict each other say nothing; one that cannot be reckoned makes the others doubtful. */
function onlyOne(days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  const [day, ...others] = new Set(days);
  return others.length === 0 ? day : undefined;
}

/** The day a clause begins with: none for a clause about the end, undefined where publication is not known. */
function commencement(clause: EffectClause, publishedOn: CivilDate | undefined): (CivilDate | undefined)[] {
  switch (clause.kind) {
    case "from":
      return [clause.date];
    case "between":
      return [clause.from];
    case "from_publication":
      return [publishedOn && addDays(addMonths(publishedOn, clause.afterMonths ?? 0), clause.afterDays)];
    case "until":
    case "for":
      return [];
  }
}

/** The first day after the time a clause sets: the last day is counted in, and 有效期五年 runs from the first day. */
function lastDays(clause: EffectClause, from: CivilDate | undefined): (CivilDate | undefined)[] {
  switch (clause.kind) {
    case "until":
      return [addDays(clause.date, 1)];
    case "between":
      return [addDays(clause.until, 1)];
    case "for":
      return [from && addMonths(addYears(from, clause.years ?? 0), clause.months ?? 0)];
    case "from":
    case "from_publication":
      return [];
  }
}
