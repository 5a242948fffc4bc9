import { chineseNames } from "../personal/chinese/names.ts";
import type { PreparedClaim } from "./claim.ts";
import type { PreparedEvidence } from "./evidence.ts";
import { articlePlacesIn, codesIn, documentNumbersIn } from "./held-names.ts";

/** An article, a document, a code or a person that an answer names and the evidence does not. UTF-16 offsets in the folded claim. */
export interface NameFinding {
  readonly kind: "article" | "document" | "code" | "person";
  readonly start: number;
  readonly end: number;
}

/**
 * What a folded claim names that neither the evidence nor, for all but articles, the question does. Which article it
 * is must always stand in the evidence: the same article of another law says something else.
 */
export function compareNames(
  { folded: claim, restatedTo }: PreparedClaim,
  { names, text }: PreparedEvidence,
  question: string,
): readonly NameFinding[] {
  const isAsked = (words: string): boolean => question !== "" && question.includes(words);
  const span = (kind: NameFinding["kind"], { start, end }: { readonly start: number; readonly end: number }) => ({
    kind,
    start,
    end,
  });
  const articles = articlePlacesIn(claim).filter((place) => !names.holdsArticle(place));
  const numbers = documentNumbersIn(claim).filter(({ number }) => !names.holdsNumber(number));
  const titles = [...claim.matchAll(TITLE)]
    .map(({ 0: whole, 1: title = "", index }) => ({ title, start: index, end: index + whole.length }))
    .filter(({ title }) => !isAsked(title) && !names.holdsWords(title));
  const codes = codesIn(claim).filter(
    ({ code, start, end }) => !names.holdsCode(code) && !isAsked(claim.slice(start, end)),
  );
  const persons = [...chineseNames(claim), ...personsInOffice(claim)].filter(({ start, end }) => {
    const name = claim.slice(start, end);
    return !text.includes(name) && !isAsked(name);
  });
  const found = [
    ...articles.map((each) => span("article", each)),
    ...[...numbers, ...titles].map((each) => span("document", each)),
    ...codes.map((each) => span("code", each)),
    ...persons.map((each) => span("person", each)),
  ];
  return found.filter(({ start }) => start >= restatedTo);
}

/** Who is said to be something, whatever his name looks like: 经办人为东方未晞. */
function personsInOffice(claim: string): readonly { readonly start: number; readonly end: number }[] {
  return [...claim.matchAll(IN_OFFICE)].map(({ 0: { length }, 1: name = "", index }) => ({
    start: index + length - name.length,
    end: index + length,
  }));
}

const IN_OFFICE =
  /(?:负责人|联系人|经办人|承办人|代表人|签字人|董事长|总经理|董事会秘书|医师|医生|主刀|局长|主任|律师)(?:为|是|:|：)\s?(\p{Script=Han}{2,4})(?=[,，。；;、）)\s]|$)/gu;
const TITLE = /《([^《》\n]{2,80})》/g;
