import type { Hit } from "@guildhall/core";
import type { Inquiry } from "../rank.ts";
import type { Recollection } from "./experience.ts";

/** So many passages are looked at that confirmed questions point at, and so many that associated words find. */
const REMEMBERED = 150;
const ASSOCIATED = 150;

/** The passages that confirmed questions point at, best first. */
export function remembered(recollection: Recollection | undefined): readonly Hit[] {
  return [...(recollection?.passages.values() ?? [])]
    .toSorted((left, right) => right.score - left.score || left.rank - right.rank)
    .slice(0, REMEMBERED);
}

/** The passages found by the words that confirmed questions bring up. */
export async function associated(
  recollection: Recollection | undefined,
  { scope, ports: { collection }, trace }: Inquiry,
): Promise<readonly Hit[]> {
  if (!recollection || trace.isLeftOut("associated")) return [];
  return trace.step("associated", () => collection.containing(recollection.words, scope, ASSOCIATED));
}

/** The passages that stand around those, best first. */
export async function besideRemembered(
  recollection: Recollection | undefined,
  { trace }: Pick<Inquiry, "trace">,
): Promise<readonly Hit[]> {
  if (!recollection) return [];
  return trace.step("beside", () =>
    recollection.beside.most.map(({ share, ...passage }) => ({ ...passage, score: share })),
  );
}
