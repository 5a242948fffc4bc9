export * from "./span.ts";
export * from "./code-points.ts";
export * from "./radicals.ts";
export * from "./canonical.ts";
export { foldForSearch, foldedSpan, type Folded } from "./fold.ts";
export { chineseNumber, NUMERAL, parseNumber } from "./numbers.ts";
export {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  findDates,
  isCivilDate,
  type CivilDate,
  type FoundDate,
} from "./civil-dates.ts";
export { canonicalDocumentNumber, findDocumentNumbers, type DocumentNumber } from "./identifiers.ts";
export { ARTICLE, articleKey } from "./article-key.ts";
export * from "./stop-words.ts";
export * from "./words.ts";
export * from "./question-words.ts";
export * from "./headings.ts";
export * from "./article-tree.ts";
export type { Item, Paragraph, Point } from "./paragraphs.ts";
export * from "./article-references.ts";
export * from "./law-structure.ts";
export * from "./titles.ts";
export { lineageKey } from "./lineage-key.ts";
export * from "./quote.ts";
export * from "./sentences.ts";
export * from "./effect.ts";
export { findAmendments } from "./amendments.ts";
export * from "./repeals.ts";
export { subjectNames, type Subject } from "./subject-names.ts";
export { periodsIn, type NamedPeriods } from "./named-periods.ts";
export { namesNoDocument } from "./bare-names.ts";
export { askedForm, type AskedForm } from "./asked/asked-form.ts";
export { lacksFigureAsked } from "./asked/kinds-held.ts";
export { fieldOf } from "./asked/named-fields.ts";
export { foreignPairs, hanPairs } from "./statements/foreign-pairs.ts";
export { likelihoods, quoteWeights } from "./statements/likelihoods.ts";
export { signsOf, type Signs } from "./statements/signs.ts";
export { opens } from "./statements/opening.ts";
export { rankStatements, type Statement } from "./statements/rank-statements.ts";
export { QUESTION_WEIGHTS, questionWeight, questionWordKind, type QuestionWordKind } from "./question-weight.ts";
export { stem } from "./stem.ts";
export { agreement } from "./quantities/agree.ts";
export { findFigures, type Figures } from "./quantities/find-quantities.ts";
export { isUnit, statesUnit } from "./quantities/states-unit.ts";
export type { ClockTime, Moment, Quantity } from "./quantities/quantity.ts";
export { estimateTokens } from "./tokens.ts";
