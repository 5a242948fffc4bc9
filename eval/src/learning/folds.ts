import { createHash } from "node:crypto";
import type { Query } from "../read-set.ts";
import { questionKey } from "./pairs.ts";

/**
 * The questions in so many parts of one size, always the same ones. Questions that are the same but for punctuation
 * come into one part, so that none is learned and measured.
 */
export function foldsOf(queries: readonly Query[], count: number): readonly (readonly Query[])[] {
  const byKey = new Map<string, Query[]>();
  for (const query of queries) {
    const key = questionKey(query.text);
    byKey.set(key, [...(byKey.get(key) ?? []), query]);
  }
  const shuffled = [...byKey].map(([key, same]) => ({ order: hash(key), same }));
  shuffled.sort((left, right) => (left.order < right.order ? -1 : 1));
  return Array.from({ length: count }, (_, fold) =>
    shuffled.flatMap(({ same }, at) => (at % count === fold ? same : [])),
  );
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
