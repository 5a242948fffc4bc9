import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";

/** An article must hold this share of the page's words to be its main part; `main` is taken at its word. */
const SHARE_OF_ARTICLE = 0.4;

/** The element that the page itself marks as its content, where there is exactly one. */
export function mainPart(page: CheerioAPI): Element | undefined {
  const marked = page("main, [role=main]");
  if (marked.length === 1) return marked.get(0);
  const articles = page("article");
  const whole = page("body").text().replace(/\s/g, "").length;
  const inside = articles.text().replace(/\s/g, "").length;
  return articles.length === 1 && inside >= whole * SHARE_OF_ARTICLE ? articles.get(0) : undefined;
}
