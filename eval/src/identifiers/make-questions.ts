import { seededRandom } from "../metrics/seeded-random.ts";
import { findThings, withMentions } from "./find-things.ts";
import { type Pick, spelled } from "./spellings.ts";
import { IDENTIFIER_KINDS, type IdentifierKind, type Source, type Wanted } from "./things.ts";

export interface IdentifierQuestion {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly text: string;
  /** Keys of what may stand first. */
  readonly right: readonly string[];
}

/**
 * At most `count` questions for things in the sources, spread evenly over the kinds that there are; the same questions
 * for the same sources and seed.
 */
export function makeQuestions(sources: readonly Source[], count: number, seed: number): readonly IdentifierQuestion[] {
  const random = seededRandom(seed);
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] ?? items[0];
  const things = findThings(sources);
  const piles = IDENTIFIER_KINDS.map((kind) =>
    suffixedOften(
      shuffled(
        things.filter(({ thing }) => thing.kind === kind),
        random,
      ),
    ),
  );
  return dealt(piles, count)
    .map((wanted) => withMentions(wanted, sources))
    .map(({ thing, right }, index) => ({
      id: `${thing.kind}-${index + 1}`,
      kind: thing.kind,
      text: spelled(thing, pick),
      right,
    }));
}

/** One from each pile in turn until `count` are dealt or the piles are empty. */
function dealt(piles: readonly (readonly Wanted[])[], count: number): readonly Wanted[] {
  const longest = Math.max(0, ...piles.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => piles.flatMap((pile) => pile.slice(turn, turn + 1)))
    .flat()
    .slice(0, count);
}

/** 第三条之一 is rare in laws and easily lost: every fifth question is for one, as long as there are. */
function suffixedOften(pile: readonly Wanted[]): readonly Wanted[] {
  const isSuffixed = ({ thing }: Wanted): boolean => thing.kind === "article" && thing.suffix !== undefined;
  const suffixed = pile.filter(isSuffixed);
  const plain = pile.filter((each) => !isSuffixed(each));
  return plain.flatMap((each, index) =>
    index % 4 === 0 ? [...suffixed.slice(index / 4, index / 4 + 1), each] : [each],
  );
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((left, right) => left.place - right.place)
    .map(({ item }) => item);
}
