import type { Range } from "./bootstrap.ts";
import { percentile } from "./percentile.ts";
import { seededRandom } from "./seeded-random.ts";

const RESAMPLES = 1000;

/**
 * The 95 % percentile bootstrap of any figures over rows that hang together by source: whole sources are drawn with
 * replacement, always the same draws for one seed.
 */
export function bootstrapBySource<Row, Figure extends string>(
  rows: readonly Row[],
  sourceOf: (row: Row) => string,
  figures: (rows: readonly Row[]) => Readonly<Record<Figure, number>>,
  seed = 1,
): Readonly<Record<Figure, Range>> {
  const bySource = new Map<string, Row[]>();
  for (const row of rows) {
    const held = bySource.get(sourceOf(row));
    if (held) held.push(row);
    else bySource.set(sourceOf(row), [row]);
  }
  const sources = [...bySource.values()];
  const random = seededRandom(seed);
  const draws = Array.from({ length: RESAMPLES }, () =>
    figures(sources.flatMap(() => sources[Math.floor(random() * sources.length)] ?? [])),
  );
  const names = Object.keys(figures(rows)) as Figure[];
  const rangeOf = (name: Figure): Range => {
    const values = draws.map((draw) => draw[name]);
    return [percentile(values, 0.025), percentile(values, 0.975)];
  };
  return Object.fromEntries(names.map((name) => [name, rangeOf(name)])) as Record<Figure, Range>;
}
