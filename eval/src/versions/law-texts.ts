import type { CivilDate } from "@guildhall/core";
import { articleReferences, chineseNumber, findEffect } from "@guildhall/text";
import type { ArticleText, VersionPair } from "./read-pairs.ts";

/**
 * One text of a law, put together from the articles that the pairs hold of it. An article that they do not hold stands
 * there as left out: a text whose numbers jump is no text of articles to anybody who divides it.
 */
export interface LawText {
  readonly key: string;
  readonly title: string;
  readonly publishedOn: CivilDate;
  readonly effectiveFrom?: CivilDate;
  readonly text: string;
}

export function lawTextKey(law: string, { date }: Pick<ArticleText, "date">): string {
  return `${law}@${date}`;
}

/** Every text of every law: its title, then its articles in their order. */
export function lawTexts(pairs: readonly VersionPair[]): readonly LawText[] {
  const articlesByKey = new Map<string, { law: string; articles: ArticleText[] }>();
  for (const { law, older, newer } of pairs) {
    for (const side of [older, newer]) {
      const key = lawTextKey(law, side);
      const known = articlesByKey.get(key) ?? { law, articles: [] };
      if (!known.articles.some(({ article }) => article === side.article)) known.articles.push(side);
      articlesByKey.set(key, known);
    }
  }
  return [...articlesByKey].map(([key, { law, articles }]) => {
    const inOrder = articles.toSorted((left, right) => numberOf(left.article) - numberOf(right.article));
    const { date, effectiveFrom } = inOrder[0]!;
    return {
      key,
      title: law,
      publishedOn: date,
      ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
      text: [law, ...withGapsFilled(inOrder).map(({ article, text }) => `${article}　${text}`)].join("\n\n"),
    };
  });
}

/** The pairs with the first day that a text itself states, where the set names none: 本办法自2025年1月1日起施行. */
export function withStatedDays(pairs: readonly VersionPair[], texts: readonly LawText[]): readonly VersionPair[] {
  const dayByKey = new Map(
    texts.flatMap(({ key, text }) => {
      const stated = findEffect(text).find((effect) => effect.kind === "from");
      return stated ? [[key, stated.date] as const] : [];
    }),
  );
  const dated = (law: string, side: ArticleText): ArticleText => {
    const stated = dayByKey.get(lawTextKey(law, side));
    return side.effectiveFrom !== undefined || stated === undefined ? side : { ...side, effectiveFrom: stated };
  };
  return pairs.map((pair) => ({ ...pair, older: dated(pair.law, pair.older), newer: dated(pair.law, pair.newer) }));
}

function withGapsFilled(inOrder: readonly ArticleText[]): readonly Pick<ArticleText, "article" | "text">[] {
  return inOrder.flatMap((each, at) => {
    const before = Math.floor(numberOf(inOrder[at - 1]?.article ?? "") / 100);
    const missing = Math.max(0, Math.floor(numberOf(each.article) / 100) - before - 1);
    const left = Array.from({ length: missing }, (_, index) => ({
      article: `第${chineseNumber(before + 1 + index)}条`,
      text: "（略）",
    }));
    return [...left, each];
  });
}

/** 第一百二十条之一 stands between 第一百二十条 and 第一百二十一条. */
function numberOf(article: string): number {
  const [reference] = articleReferences(article);
  return (reference?.article ?? 0) * 100 + (reference?.suffix ?? 0);
}
