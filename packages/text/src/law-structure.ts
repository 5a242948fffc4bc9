import type { DocumentStructure } from "@guildhall/core";
import { articleTree } from "./article-tree.ts";
import { createCodePoints } from "./code-points.ts";
import { articleIn, placeInArticle, runsOf, spanInArticle } from "./law-places.ts";
import { resolveReferences } from "./resolve-references.ts";

/** The articles of a law by number, and what it says of them and of other laws. */
export function lawStructure(text: string): DocumentStructure {
  const { units } = articleTree(text);
  const runs = runsOf(units);
  let references: DocumentStructure["references"] | undefined;
  return {
    get references() {
      return (references ??= resolveReferences(createCodePoints(text), units));
    },
    spanOf(place) {
      const article = runs.map((run) => articleIn(run, place)).find((unit) => unit !== undefined);
      return article && spanInArticle(article, place);
    },
    placeOf(span) {
      const article = units.find(
        ({ heading, span: whole }) => heading.level === "条" && whole.start <= span.start && span.start < whole.end,
      );
      if (!article) return undefined;
      const label = article.heading.label.replaceAll(/\s/g, "");
      return { place: placeInArticle(article, span), path: article.path, label };
    },
  };
}
