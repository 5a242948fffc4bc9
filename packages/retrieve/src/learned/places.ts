import type { Collection, Scope } from "@guildhall/core";

/** Where a numbered passage stands: 民法典第577条 is the 577th of 民法典第#条. */
export interface Place {
  readonly series: string;
  readonly number: number;
}

/** By passage, with the version it is of; passages without a number have none. */
export type Places = ReadonlyMap<string, Place & { readonly versionId: string }>;

/** Passages further apart than this have nothing to do with each other. */
export const REACH = 32;

/** The number behind the name. */
const NUMBERED = /^(.*\D)(\d{1,4})(\D*)$/u;
/** 第120条之1 stands with 第120条. */
const ADDED = /(?<=条)之\d+$/u;

/** The place that the shortest of a passage's numbered identifiers tells: names in full and for short say the same. */
export function placeOf(identifiers: readonly string[]): Place | undefined {
  const [shortest] = identifiers
    .map((identifier) => identifier.replace(ADDED, ""))
    .filter((identifier) => NUMBERED.test(identifier))
    .toSorted((left, right) => left.length - right.length || (left < right ? -1 : 1));
  const [, before, number, behind] = NUMBERED.exec(shortest ?? "") ?? [];
  return number === undefined ? undefined : { series: `${before}#${behind}`, number: Number(number) };
}

/** The places of these passages and of all that stand around them and may be read. */
export async function placesAround(
  passageIds: readonly string[],
  scope: Scope,
  collection: Pick<Collection, "identified" | "passages">,
): Promise<Places> {
  const passages = await collection.passages([...new Set(passageIds)], scope);
  const own = passages.flatMap(({ passageId, versionId, identifiers }) => {
    const place = placeOf(identifiers);
    return place ? [[passageId, { ...place, versionId }] as const] : [];
  });
  const placeByIdentifier = new Map(own.flatMap(([, place]) => around(place)));
  const found = await collection.identified([...placeByIdentifier.keys()], scope);
  const beside = found.map(
    ({ passageId, versionId, identifier }) =>
      [passageId, { ...placeByIdentifier.get(identifier)!, versionId }] as const,
  );
  return new Map([...beside, ...own]);
}

function around({ series, number }: Place): readonly (readonly [identifier: string, place: Place])[] {
  const first = Math.max(1, number - REACH);
  return Array.from({ length: number + REACH - first + 1 }, (_, at) => [
    series.replace("#", String(first + at)),
    { series, number: first + at },
  ]);
}
