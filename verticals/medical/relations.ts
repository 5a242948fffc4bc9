import type { Relation } from "@guildhall/core";
import { findRepeals } from "@guildhall/text";

/** 代替《…（2021年版）》, 《…》同时停止使用. */
const SUPERSEDES = [
  /(?:代替|替代|取代|更新替换)(?:了)?(?:原)?《([^《》]{2,80})》/g,
  /《([^《》]{2,80})》(?:[（(][^（）()]{1,30}[)）])?(?:同时|即日起|随之|即行)?(?:停止使用|不再使用|停用)/g,
];

/** What the document says it replaces: a guideline or a template supersedes, a rule repeals. */
export function relationsOf(text: string): Relation[] {
  const superseded = new Set(
    SUPERSEDES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")),
  );
  const repealed = new Map(
    findRepeals(text)
      .filter(({ title }) => !superseded.has(title))
      .map((repeal) => [`${repeal.title} ${repeal.issuedOn ?? ""}`, repeal]),
  );
  return [
    ...[...superseded].map((title): Relation => ({ kind: "supersedes", title })),
    ...[...repealed.values()].map(({ title, issuedOn }): Relation => ({
      kind: "repeals",
      title,
      ...(issuedOn === undefined ? {} : { issuedOn }),
    })),
  ];
}
