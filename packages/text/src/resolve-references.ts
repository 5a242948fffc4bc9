import type { NumberedPlace, Reference, Span } from "@guildhall/core";
import { ARTICLE } from "./article-key.ts";
import { type ArticleReference, articleReferences } from "./article-references.ts";
import type { Unit } from "./article-tree.ts";
import { type CodePoints, createCodePoints } from "./code-points.ts";
import { articleIn, runsOf, spanInArticle } from "./law-places.ts";
import { NUMERAL, parseNumber } from "./numbers.ts";

const NUMBER = `[${NUMERAL}]{1,4}`;
const MENTION = new RegExp(
  [
    `(?:${ARTICLE}|(本条(?!例)|本款(?!项))|前([二两三四五六七八九十]{0,2})(条(?!例)|款(?!项)|项(?!目))|(?=第[（(]?${NUMBER}[)）]?(?:款|项)))`,
    `(?:第(${NUMBER})款(?!项))?(?:第?[（(]?(${NUMBER})[)）]?项(?!目))?(?:第(${NUMBER})目(?![的标录]))?`,
  ].join(""),
  "g",
);

/** Between places of one list: 第三条、第四条, 第一款和第三款, 第一项至第四项. */
const LIST = /^(?:[、，和及与或至到]|以及|或者)$/;

/** Finds the places of laws that the articles of a text mention and resolves each to the place that is meant. */
export function resolveReferences(points: CodePoints, units: readonly Unit[]): Reference[] {
  return runsOf(units).flatMap((run) =>
    run.flatMap((unit, at) => {
      const { bodyStart } = unit.heading;
      const body = points.slice(bodyStart, unit.span.end);
      const inBody = createCodePoints(body);
      const named = articleReferences(body);
      const around: Around = {
        unit,
        run,
        at,
        namedAt: (from) => named.find(({ span }) => holds(span, inBody.toCodePoint(from))),
      };
      return mentionsIn(body, around).map(({ from, to, ...meant }) => ({
        start: bodyStart + inBody.toCodePoint(from),
        end: bodyStart + inBody.toCodePoint(to),
        ...meant,
      }));
    }),
  );
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

interface Around {
  readonly unit: Unit;
  readonly run: readonly Unit[];
  /** Where the article stands in its run. */
  readonly at: number;
  /** The reference with its title that holds this UTF-16 offset of the body. */
  namedAt(from: number): ArticleReference | undefined;
}

/** In UTF-16 offsets of the body. */
interface Mention extends Omit<Reference, "start" | "end"> {
  readonly from: number;
  readonly to: number;
}

function mentionsIn(body: string, around: Around): Mention[] {
  const found: Mention[] = [];
  for (const match of body.matchAll(MENTION)) {
    const [written] = match;
    if (written === "") continue;
    const from = match.index;
    const to = from + written.length;
    const previous = found.at(-1);
    const continued = previous !== undefined && LIST.test(body.slice(previous.to, from)) ? previous : undefined;
    const title = match[1] === undefined ? continued?.title : around.namedAt(from)?.title;
    if (title === undefined && isOfAnother(body.slice(0, from))) continue;
    for (const place of placesOf(match, body, continued, around)) {
      const unit = articleIn(around.run, place);
      const target = title === undefined && unit !== undefined ? spanInArticle(unit, place) : undefined;
      found.push({
        from,
        to,
        ...(title === undefined ? {} : { title }),
        place,
        ...(target === undefined ? {} : { target }),
      });
    }
  }
  return found;
}

/** 该法第三条, 其章程第三条: of a law that is not named right here. */
function isOfAnother(before: string): boolean {
  return /(?:[该其此]|上述|前述|同一)(?:法典|法|条例|办法|规定|细则|规则|决定|章程)(?:的规定)?$/.test(before);
}

function placesOf(
  match: RegExpMatchArray,
  body: string,
  continued: Mention | undefined,
  around: Around,
): NumberedPlace[] {
  const [, article, suffix, here, count, kind, paragraph, item, point] = match;
  const here_ = placeAt(body, match.index ?? 0, around.unit);
  const inner = { ...numbered("paragraph", paragraph), ...numbered("item", item), ...numbered("point", point) };
  if (article !== undefined) {
    const number = parseNumber(article);
    return number === undefined ? [] : [{ article: number, ...numbered("suffix", suffix), ...inner }];
  }
  const { article: own, suffix: ownSuffix } = here_;
  const self = { article: own, ...(ownSuffix === undefined ? {} : { suffix: ownSuffix }) };
  if (kind !== undefined) return before(kind, count === "" || count === undefined ? 1 : (parseNumber(count) ?? 1));
  if (here?.startsWith("本款")) return [{ ...self, paragraph: here_.paragraph ?? 1, ...inner }];
  if (here !== undefined) return [{ ...self, ...inner }];
  if (continued !== undefined) {
    const { place } = continued;
    const kept = paragraph === undefined && place.paragraph !== undefined ? { paragraph: place.paragraph } : {};
    const { article: listed, suffix: listedSuffix } = place;
    return [{ article: listed, ...(listedSuffix === undefined ? {} : { suffix: listedSuffix }), ...kept, ...inner }];
  }
  return [{ ...self, ...inner }];

  /** 前款, 前两款, 前条, 前项, with what is said of them. */
  function before(of: string, many: number): NumberedPlace[] {
    const steps = Array.from({ length: many }, (_, step) => many - step);
    if (of === "条") {
      return steps.flatMap((step) => {
        const heading = around.run[around.at - step]?.heading;
        if (heading === undefined) return [];
        return [
          { article: heading.number, ...(heading.suffix === undefined ? {} : { suffix: heading.suffix }), ...inner },
        ];
      });
    }
    if (of === "款") {
      const last = here_.paragraph ?? 1;
      return steps.flatMap((step) => (last - step < 1 ? [] : [{ ...self, paragraph: last - step, ...inner }]));
    }
    const last = here_.item ?? 0;
    return steps.flatMap((step) =>
      last - step < 1 ? [] : [{ ...self, paragraph: here_.paragraph ?? 1, item: last - step, ...inner }],
    );
  }
}

/** Where a mention itself stands, with its 款 even in an article of one. */
function placeAt(body: string, from: number, { heading, paragraphs }: Unit): NumberedPlace {
  const at = heading.bodyStart + createCodePoints(body.slice(0, from)).length;
  const paragraph = paragraphs.find(({ span }) => holds(span, at));
  const item = paragraph?.items.find(({ span }) => holds(span, at));
  return {
    article: heading.number,
    ...(heading.suffix === undefined ? {} : { suffix: heading.suffix }),
    ...(paragraph === undefined ? {} : { paragraph: paragraph.number }),
    ...(item === undefined ? {} : { item: item.number }),
  };
}

function numbered<Name extends string>(name: Name, written: string | undefined): { readonly [Key in Name]?: number } {
  const value = written === undefined ? undefined : parseNumber(written);
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: number };
}
