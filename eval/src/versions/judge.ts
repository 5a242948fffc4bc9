import type { Answer, Locator, Standing } from "@guildhall/core";
import { articleReferences } from "@guildhall/text";
import { lawTextKey } from "./law-texts.ts";
import type { VersionQuestion } from "./questions.ts";

/** A passage that was found, as far as it matters here. */
export interface FoundPassage {
  /** `lawTextKey` of the text it belongs to. */
  readonly key: string;
  readonly documentId: string;
  readonly locator: Locator;
  readonly standing: Standing;
}

/** What came of one question: the passages, best first, and the answer. */
export interface Outcome {
  readonly passages: readonly FoundPassage[];
  readonly answer: Answer;
}

/**
 * What is wrong with the outcome; nothing when it is right.
 * - The first passage of the law is of the text that counts, and the other text is not cited.
 * - Asked by number, that very article comes first and is cited.
 * - On a day on which a text counts, it is in force where its first day is known.
 * - Today, where the newer text's first day is not known, neither is called in force and the answer says so.
 */
export function faultsOf(question: VersionQuestion, { passages, answer }: Outcome): readonly string[] {
  const { pair, form, expected } = question;
  const right = pair[expected];
  const other = pair[expected === "older" ? "newer" : "older"];
  const [rightKey, otherKey] = [lawTextKey(pair.law, right), lawTextKey(pair.law, other)];
  const ofLaw = passages.filter(({ key }) => key === rightKey || key === otherKey);
  const idOf = (key: string): string | undefined => ofLaw.find((passage) => passage.key === key)?.documentId;
  const first = form === "number" ? passages[0] : ofLaw[0];
  const cited = answer.citations.filter(({ documentId }) => documentId === idOf(rightKey));

  const faults: string[] = [];
  if (first?.key !== rightKey) faults.push(first ? `first: ${first.key}` : "nothing of this law was found");
  if (answer.citations.some(({ documentId }) => documentId === idOf(otherKey))) faults.push(`cites ${otherKey}`);
  if (form === "number") {
    if (first && !isArticle(first.locator, right.article)) faults.push(`first: another article`);
    if (!cited.some(({ locator }) => isArticle(locator, right.article)))
      faults.push(`${answer.status}: article not cited`);
  }
  return [...faults, ...standingFaults(question, ofLaw, answer, idOf(rightKey), cited.length > 0)];
}

function standingFaults(
  { pair, expected, asOf }: VersionQuestion,
  ofLaw: readonly FoundPassage[],
  answer: Answer,
  documentId: string | undefined,
  isCited: boolean,
): readonly string[] {
  const first = ofLaw.find((passage) => passage.documentId === documentId);
  if (asOf !== undefined) {
    const wanted = pair[expected].effectiveFrom === undefined ? "unknown" : "in_force";
    return first && first.standing.status !== wanted ? [`standing: ${first.standing.status}, not ${wanted}`] : [];
  }
  const called = ofLaw
    .filter(({ standing }) => standing.status === "in_force")
    .map(({ key }) => `${key} called in force`);
  const isSaid = answer.notices.some((notice) => notice.kind === "unknown_date" && notice.documentId === documentId);
  return [...new Set(called), ...(isCited && !isSaid ? ["does not say that the day is unknown"] : [])];
}

/** True when a passage is that article or a part of it. */
function isArticle(locator: Locator, article: string): boolean {
  if (locator.kind !== "article") return false;
  return numberOf(locator.article) === numberOf(article);
}

function numberOf(article: string): string {
  const [reference] = articleReferences(article);
  return `${reference?.article ?? article}/${reference?.suffix ?? ""}`;
}
