import type { CivilDate, Collection, Message, Question, RankedPassage, Scope, Vertical } from "@guildhall/core";
import type { Retrieved } from "@guildhall/retrieve";
import { lacksFigureAsked } from "@guildhall/text";
import { coverageMeasure } from "./across.ts";
import { notHeld, speaksOf, titlesNotHeld } from "./not-held.ts";
import { saysEnough } from "./says-enough.ts";
import { isOnTopic, ofPlacesNamed } from "./topic.ts";
import { ofSameMatter, whichRegion } from "./which-region.ts";

/** Whether the passages can answer the question, decided before any model speaks. */
export type Answerable =
  | {
      readonly kind: "yes";
      readonly passages: readonly RankedPassage[];
      /** The share of the question that the best of them holds, 0..1. */
      readonly share: number;
    }
  | { readonly kind: "no" | "which"; readonly message: Message };

/** The share of the question that the best passage must hold. Set on the project's own questions (eval golden). */
const ENOUGH = 0.3;
/** Passages that hold much less than the best one are no evidence. */
const NEAR_BEST = 0.5;
const NEAR_BEST_FOR_FIGURES = 0.75;
/** Passages that answer as well as the best one: when they come from several places, the place decides. */
const AS_GOOD = 0.85;

export async function answerable(
  question: Question,
  { passages, understood, asOf }: Retrieved,
  scope: Scope,
  collection: Collection,
  { asksBack }: Pick<Vertical, "asksBack"> = {},
): Promise<Answerable> {
  const asked = passages.filter(isAskedFor);
  if (asked.length > 0) return unlessAmbiguous(question, ofBestStanding(asked, asOf));
  const names = understood.named.map(({ name }) => name);
  const titles = titlesNotHeld(question.text, names);
  const missing = notHeld(question.text, names, passages);
  if (missing)
    return {
      kind: "no",
      message: { zh: `现有资料中没有收录《${missing}》。`, en: `The archive does not hold 《${missing}》.` },
    };
  if (understood.identifiers.length > 0) return { kind: "no", message: notUnderThatNumber(names[0]) };
  const which = asksBack?.(
    question.text,
    passages.map(({ passage }) => passage),
  );
  if (which) return { kind: "which", message: which };
  const onTopic = ofPlacesNamed(
    question.text,
    passages.filter((passage) => isOnTopic(question.text, passage) && speaksOf(titles, passage)),
  );
  const share = await coverageMeasure({ understood }, scope, collection);
  const measured = onTopic.map((passage) => ({ passage, share: share(passage) }));
  const best = Math.max(0, ...measured.map(({ share }) => share));
  const near = measured.filter(({ share }) => share >= Math.max(ENOUGH, NEAR_BEST * best));
  const counting = near.filter(({ passage }) => isCounting(passage));
  const evidence = (counting.length > 0 ? counting : near).filter(
    ({ passage, share }) => !lacksFigureAsked(question.text, "") || holdsFigure(question.text, passage, share / best),
  );
  const terms = [...new Set([...understood.asked.values()].flat())];
  const held = evidence.map(({ passage }) => passage);
  if (!(await saysEnough(question.text, terms, held, { scope, collection })))
    return { kind: "no", message: nothingFound };
  const rivals = evidence.filter(({ share }) => share >= AS_GOOD * best).map(({ passage }) => passage);
  const elsewhere = ofSameMatter(onTopic.filter(isCounting), rivals);
  const ambiguous = whichRegion(question, [...rivals, ...elsewhere]);
  if (ambiguous) return { kind: "which", message: ambiguous };
  return { kind: "yes", passages: evidence.map(({ passage }) => passage), share: best };
}

function isCounting({ standing }: RankedPassage): boolean {
  return standing.status === "in_force" || standing.status === "unknown";
}

function unlessAmbiguous(question: Question, passages: readonly RankedPassage[]): Answerable {
  const message = whichRegion(question, passages);
  return message ? { kind: "which", message } : { kind: "yes", passages, share: 1 };
}

/** A question for an amount or a time is answered only by a passage that holds one and is nearly the best there is. */
function holdsFigure(question: string, { passage }: RankedPassage, shareOfBest: number): boolean {
  return shareOfBest >= NEAR_BEST_FOR_FIGURES && !lacksFigureAsked(question, passage.text, passage.context);
}

export const nothingFound: Message = {
  zh: "现有资料中没有找到能回答这个问题的内容。可以换一种说法，或先收入相关文件。",
  en: "Nothing in the archive answers this question. Try other words, or ingest the documents it needs.",
};

/** Said where there was nothing to look through. */
export const nothingHeld: Message = {
  zh: "这里还没有您可以查阅的文件。请先在页面上拖入文件，或运行 guildhall ingest <行业> <文件或目录>，再提问。",
  en: "There are no documents here that you may read. Drop files on the page or run guildhall ingest <vertical> <file or folder>, then ask.",
};

function isAskedFor({ reasons }: RankedPassage): boolean {
  return reasons.some(({ step }) => step === "identifiers");
}

/**
 * Of passages asked for by number, those that count on the day; when none does, the ones that come first. Of two texts
 * under one number, the one that a later text puts in doubt gives way to that.
 */
function ofBestStanding(asked: readonly RankedPassage[], asOf: CivilDate): readonly RankedPassage[] {
  const first = asked[0];
  const best = asked.filter(({ standing }) => standing.status === first?.standing.status);
  const isInDoubt = ({ document: { interval } }: RankedPassage): boolean =>
    (interval.doubtFrom ?? "9999-12-31") <= asOf;
  const settled = new Set(best.filter((passage) => !isInDoubt(passage)).flatMap(numbersOf));
  return asTheyStand(
    best.filter((passage) => !isInDoubt(passage) || !numbersOf(passage).some((number) => settled.has(number))),
  );
}

/** What is asked for is read as it stands in its document: the dose of adults before that of the old. */
function asTheyStand(passages: readonly RankedPassage[]): readonly RankedPassage[] {
  const versions = [...new Set(passages.map(({ passage }) => passage.versionId))];
  const place = ({ passage }: RankedPassage): number => versions.indexOf(passage.versionId);
  return passages.toSorted((a, b) => place(a) - place(b) || a.passage.ordinal - b.passage.ordinal);
}

function numbersOf({ reasons }: RankedPassage): readonly string[] {
  return reasons.flatMap((reason) => (reason.step === "identifiers" ? [reason.identifier] : []));
}

function notUnderThatNumber(name: string | undefined): Message {
  return name === undefined
    ? nothingFound
    : { zh: `“${name}”的文件中没有找到所问的内容。`, en: `What was asked for is not in the documents of “${name}”.` };
}
