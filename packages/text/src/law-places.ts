import type { NumberedPlace, Span } from "@guildhall/core";
import type { Unit } from "./article-tree.ts";

/** The articles of a text as runs: numbering that starts again at 第一条 (an attached rule) begins another law. */
export function runsOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    if (unit.heading.level !== "条") continue;
    const startsAgain = unit.heading.number === 1 && unit.heading.suffix === undefined;
    if (runs.length === 0 || startsAgain) runs.push([]);
    runs.at(-1)?.push(unit);
  }
  return runs;
}

/** The article of a run. */
export function articleIn(run: readonly Unit[], { article, suffix }: Pick<NumberedPlace, "article" | "suffix">) {
  return run.find(({ heading }) => heading.number === article && heading.suffix === suffix);
}

/**
 * Where a place stands in an article: the 目, else the 项, else the 款, else the article. An 项 without a 款 is meant where
 * only one 款 of the article has that 项. Undefined where a number that was said does not exist.
 */
export function spanInArticle(unit: Unit, { paragraph, item, point }: NumberedPlace): Span | undefined {
  if (paragraph === undefined && item === undefined) return unit.span;
  const paragraphs = unit.paragraphs.filter(({ number }) => paragraph === undefined || number === paragraph);
  if (item === undefined) return paragraphs[0]?.span;
  const items = paragraphs.flatMap(({ items: all }) => all.filter(({ number }) => number === item));
  const [found, ...others] = items;
  if (found === undefined || others.length > 0) return undefined;
  return point === undefined ? found.span : found.points.find(({ number }) => number === point)?.span;
}

/** The deepest place that holds the whole span. An article of one 款 names no 款. */
export function placeInArticle({ heading, paragraphs }: Unit, { start, end }: Span): NumberedPlace {
  const holds = (span: Span): boolean => span.start <= start && end <= span.end;
  const { number: article, suffix } = heading;
  const paragraph = paragraphs.find(({ span }) => holds(span));
  const item = paragraph?.items.find(({ span }) => holds(span));
  const point = item?.points.find(({ span }) => holds(span));
  return {
    article,
    ...(suffix === undefined ? {} : { suffix }),
    ...(paragraph === undefined || paragraphs.length < 2 ? {} : { paragraph: paragraph.number }),
    ...(item === undefined ? {} : { item: item.number }),
    ...(point === undefined ? {} : { point: point.number }),
  };
}
