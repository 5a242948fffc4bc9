import type { RankedPassage } from "@guildhall/core";

/**
 * Whether a passage is about what the question is about, where both name it: the same place, the same year. The right
 * answer for another city is a wrong answer.
 */
export function isOnTopic(question: string, ranked: RankedPassage): boolean {
  return samePlace(question, ranked) && sameYear(question, ranked);
}

/** A place asked about that is not this document's rules it out. */
function samePlace(question: string, { document: { version } }: RankedPassage): boolean {
  const { region } = version.facts;
  if (region === undefined) return true;
  const asked = placesIn(question);
  return asked.length === 0 || question.includes(regionStem(region));
}

/** Where the question names the place of some of the passages (临州, without 市), those of other places are ruled out. */
export function ofPlacesNamed(question: string, passages: readonly RankedPassage[]): readonly RankedPassage[] {
  const isNamed = ({ document: { version } }: RankedPassage): boolean =>
    version.facts.region !== undefined && question.includes(regionStem(version.facts.region));
  return passages.some(isNamed)
    ? passages.filter((passage) => passage.document.version.facts.region === undefined || isNamed(passage))
    : passages;
}

/** Words that end like a place and name none. */
const NO_PLACE =
  /[城超本全股上菜门夜都黑]市|直辖市|地级市|县级市|[本全郊市城社小校园片辖地赛景厂城]区|[本全]省|[本全]县/g;

function placesIn(question: string): readonly string[] {
  const places = question.replaceAll(NO_PLACE, "　").matchAll(/([\p{Script=Han}]{2,3})(?=省|市|县|自治[州区])/gu);
  return [...places]
    .map((match) => (match[1] ?? "").replace(/^[在到去问请和与的]+/u, ""))
    .filter((place) => place.length >= 2);
}

/** 临州市 → 临州. */
export function regionStem(region: string): string {
  return region.replace(/(?:省|市|县|区|自治[州区县])$/u, "");
}

/** A document whose title names a year answers for that year only. */
function sameYear(question: string, { document: { version } }: RankedPassage): boolean {
  const asked = yearsIn(question);
  const held = yearsIn(version.title);
  return asked.length === 0 || held.length === 0 || held.some((year) => asked.includes(year));
}

/** The years that a text names. */
export function yearsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*年|年度|(?!\d))/g)].map((match) => match[1] ?? "");
}
