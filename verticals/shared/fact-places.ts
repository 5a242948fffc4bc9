import type { DocumentFacts, Span } from "@guildhall/core";
import { createCodePoints, findDates, findDocumentNumbers, findEffect, type EffectClause } from "@guildhall/text";

/** Facts are read at the head and at the foot of a text; only the days of effect stand anywhere. */
const HEAD = 20_000;
const FOOT = 6000;

/** Where the facts that were read stand in the text, by the name of the fact; one that stands nowhere as such has none. */
export function factPlaces(text: string, { sources, more = {}, ...facts }: DocumentFacts): Record<string, Span> {
  const values: Readonly<Record<string, unknown>> = { ...more, ...facts };
  const places: Record<string, Span> = {};
  for (const [name, source] of Object.entries(sources)) {
    const value = values[name];
    if (source !== "read" || typeof value !== "string") continue;
    const place = /^\d{4}-\d{2}-\d{2}$/.test(value) ? placeOfDay(name, value, text) : placeOfWords(name, value, text);
    if (place) places[name] = place;
  }
  return places;
}

function placeOfDay(name: string, day: string, text: string): Span | undefined {
  if (name === "effectiveFrom" || name === "effectiveTo") {
    const clauses = findEffect(text).filter(name === "effectiveFrom" ? begins : ends);
    const clause = clauses.find((each) => says(each, day)) ?? clauses[0];
    if (clause) return clause.span;
  }
  const days = atEnds(text, (part) => findDates(part).filter(({ date }) => date === day)).map(({ span }) => span);
  const points = createCodePoints(text);
  const published = days.find(({ start, end }) => PUBLISHED.test(points.slice(Math.max(0, start - 8), end + 20)));
  return (name === "publishedOn" ? published : undefined) ?? days[0];
}

const PUBLISHED = /公布|发布|颁布|印发|披露|公告|filed/i;

function begins({ kind }: EffectClause): boolean {
  return kind === "from" || kind === "between" || kind === "from_publication";
}

function ends({ kind }: EffectClause): boolean {
  return kind === "until" || kind === "between" || kind === "for";
}

function says(clause: EffectClause, day: string): boolean {
  return ("date" in clause && clause.date === day) || ("from" in clause && clause.from === day);
}

function placeOfWords(name: string, value: string, text: string): Span | undefined {
  if (name === "documentNumber") {
    const number = atEnds(text, findDocumentNumbers).find(({ canonical }) => canonical === value);
    if (number) return number.span;
  }
  // Names are kept without the spaces that a printed head sets between its characters.
  const loose = Array.from(value, (each) => each.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\s　]{0,4}");
  const pattern = new RegExp(loose, "u");
  return atEnds(text, (part) => {
    const found = pattern.exec(part);
    return found ? [{ span: createCodePoints(part).span(found.index, found.index + found[0].length) }] : [];
  })[0]?.span;
}

/** What is found at the head and at the foot of a text, with spans of the whole text. */
function atEnds<Found extends { readonly span: Span }>(
  text: string,
  find: (part: string) => readonly Found[],
): Found[] {
  const points = createCodePoints(text);
  if (points.length <= HEAD + FOOT) return [...find(text)];
  const offset = points.length - FOOT;
  const foot = find(points.slice(offset)).map((each) => ({
    ...each,
    span: { start: each.span.start + offset, end: each.span.end + offset },
  }));
  return [...find(points.slice(0, HEAD)), ...foot];
}
