import type { Corpus, VersionToStore } from "@guildhall/core";
import type { Storage } from "@guildhall/storage";
import type { Averages } from "../lexical/impact.ts";

/**
 * The mean lengths that each corpus ranks by now: the frozen ones, or those of its passages (the rule of
 * `freezeAverages`). By corpus number.
 */
export async function currentAverages(storage: Storage): Promise<ReadonlyMap<number, Averages>> {
  const rows = await storage.all<Averages & { readonly corpus_id: number }>(
    `select corpus_id, title, identifiers, body, confirmed from averages
     union all
     select corpus_id, avg(title_length), avg(identifiers_length), avg(body_length), avg(confirmed_length)
     from versions join passages using (arrival)
     where not exists (select 1 from averages where averages.corpus_id = versions.corpus_id) group by corpus_id`,
  );
  return new Map(rows.map(({ corpus_id, ...averages }) => [corpus_id, averages]));
}

/** The mean lengths that a corpus will most likely have when these versions are in: those of points written before. */
export async function expectedAverages(
  storage: Storage,
  { tenant, vertical, collection }: Corpus,
  versions: readonly VersionToStore[],
  lengths: Uint16Array,
): Promise<Averages> {
  const corpus = "(select corpus_id from corpora where tenant = ? and vertical = ? and collection = ?)";
  const [[frozen], [held]] = (await storage.snapshot([
    {
      sql: `select title, identifiers, body, confirmed from averages where corpus_id = ${corpus}`,
      parameters: [tenant, vertical, collection],
    },
    {
      sql: `select count(*) as many, total(title_length) as title, total(identifiers_length) as identifiers,
        total(body_length) as body, total(confirmed_length) as confirmed from versions join passages using (arrival)
        where corpus_id = ${corpus} and version_id not in (select value from json_each(?))
        and not exists (select 1 from averages where averages.corpus_id = versions.corpus_id)`,
      parameters: [tenant, vertical, collection, JSON.stringify(versions.map(({ version }) => version.versionId))],
    },
  ])) as [Averages[], (Averages & { readonly many: number })[]];
  if (frozen) return frozen;
  const many = (held?.many ?? 0) + lengths.length / 4;
  const mean = (field: number, sum: number) =>
    lengths.reduce((total, length, at) => (at % 4 === field ? total + length : total), sum) / Math.max(many, 1);
  return {
    title: mean(0, held?.title ?? 0),
    identifiers: mean(1, held?.identifiers ?? 0),
    body: mean(2, held?.body ?? 0),
    confirmed: mean(3, held?.confirmed ?? 0),
  };
}

/** Mean lengths as a placement remembers them. */
export function averagesName({ title, identifiers, body, confirmed }: Averages): string {
  return JSON.stringify([title, identifiers, body, confirmed]);
}

export function namedAverages(name: string): Averages {
  const [title = 0, identifiers = 0, body = 0, confirmed = 0] = JSON.parse(name) as readonly number[];
  return { title, identifiers, body, confirmed };
}
