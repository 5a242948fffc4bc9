import type { Collection, Message, Question, RankedPassage, Scope } from "@guildhall/core";
import type { Retrieved } from "@guildhall/retrieve";
import { titleKey } from "@guildhall/text";
import { coverage } from "./coverage.ts";

/** Whether the passages can answer the question, decided before any model speaks. */
export type Answerable = { readonly kind: "yes"; readonly passages: readonly RankedPassage[] } | { readonly kind: "no"; readonly message: Message };

/** The share of the question that the best passage must hold. Set on the project's own questions (eval golden). */
const ENOUGH = 0.5;
/** Passages that hold much less than the best one are no evidence. */
const NEAR_BEST = 0.6;

export async function answerable(question: Question, { passages, understood }: Retrieved, scope: Scope, collection: Collection): Promise<Answerable> {
  const asked = passages.filter(isAskedFor);
  if (asked.length > 0) return { kind: "yes", passages: ofBestStanding(asked) };
  const missing = titleNotHeld(question.text, understood.named.map(({ name }) => name));
  if (missing) return { kind: "no", message: { zh: `现有资料中没有收录《${missing}》。`, en: `The archive does not hold 《${missing}》.` } };
  if (understood.identifiers.length > 0 && understood.named.length > 0) {
    const name = understood.named[0]?.name ?? "";
    return { kind: "no", message: { zh: `《${name}》中没有找到所问的条文。`, en: `The article asked for is not in 《${name}》.` } };
  }
  const words = [...understood.asked.keys()];
  const rarities = await collection.rarity(words, scope);
  const rarity = new Map(words.map((word, index) => [word, rarities[index] ?? 0]));
  const measured = passages.map((passage) => ({ passage, share: coverage(passage, understood.asked, rarity) }));
  const best = Math.max(0, ...measured.map(({ share }) => share));
  if (best < ENOUGH) return { kind: "no", message: nothingFound };
  return { kind: "yes", passages: measured.filter(({ share }) => share >= NEAR_BEST * best).map(({ passage }) => passage) };
}

export const nothingFound: Message = {
  zh: "现有资料中没有找到能回答这个问题的内容。可以换一种说法，或先收入相关文件。",
  en: "Nothing in the archive answers this question. Try other words, or ingest the documents it needs.",
};

function isAskedFor({ reasons }: RankedPassage): boolean {
  return reasons.some(({ step }) => step === "identifier");
}

/** Of passages asked for by number, those that count on the day; when none does, the ones that come first. */
function ofBestStanding(asked: readonly RankedPassage[]): readonly RankedPassage[] {
  const first = asked[0];
  return asked.filter(({ standing }) => standing.status === first?.standing.status);
}

/** A title that the question puts between 《》 and that no document has. */
function titleNotHeld(text: string, names: readonly string[]): string | undefined {
  const titles = [...text.matchAll(/《([^《》]{2,80})》/g)].map((match) => match[1] ?? "");
  const held = new Set(names.map(titleKey));
  return titles.find((title) => !held.has(titleKey(title)));
}
