import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { numberInFormat } from "../../number-words.ts";
import { childrenOf, valueOf } from "../office/xml.ts";

/** Counts the automatically numbered paragraphs of a document, in order. */
export interface Numbering {
  /** The number that Word prints before a paragraph, with a space after it; undefined where it prints none or a bullet. */
  labelOf(paragraph: Element): string | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1条, %1.%2 */
  readonly text: string;
  readonly hasDigitsOnly: boolean;
  readonly suffix: string;
}

/** A list (`w:num`) with the levels it counts by. Lists of one abstract definition count on together. */
interface List {
  readonly counters: (number | undefined)[];
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew, once. */
  readonly restarts: Map<number, number>;
}

/** Reads `word/numbering.xml` and the numbering of styles. */
export function createNumbering(numbering: CheerioAPI, styles: CheerioAPI): Numbering {
  const lists = readLists(numbering);
  const styleById = new Map(
    styles("w\\:style")
      .toArray()
      .map((style) => [style.attribs["w:styleId"] ?? "", style]),
  );
  const levelByStyle = new Map(
    numbering("w\\:lvl")
      .toArray()
      .flatMap((level) =>
        childrenOf(level, "w:pStyle").map(
          (style) => [style.attribs["w:val"] ?? "", Number(level.attribs["w:ilvl"] ?? 0)] as const,
        ),
      ),
  );

  /** What the paragraph itself says about its numbering, then its style, then the styles that one is based on. */
  function* sayings(paragraph: Element): Generator<{ readonly says: Element | undefined; readonly style?: string }> {
    const properties = childrenOf(paragraph, "w:pPr")[0];
    yield { says: childrenOf(properties, "w:numPr")[0] };
    let style = valueOf(properties, "w:pStyle");
    for (let depth = 0; style !== undefined && depth < 10; depth += 1) {
      const definition = styleById.get(style);
      yield { says: childrenOf(childrenOf(definition, "w:pPr")[0], "w:numPr")[0], style };
      style = valueOf(definition, "w:basedOn");
    }
  }

  return {
    labelOf: (paragraph) => {
      const said = [...sayings(paragraph)];
      const named = said.find(({ says }) => valueOf(says, "w:numId") !== undefined);
      const list = lists.get(valueOf(named?.says, "w:numId") ?? "");
      if (!list) return undefined;
      const level = said.map(({ says }) => valueOf(says, "w:ilvl")).find((each) => each !== undefined);
      return countUp(list, Number(level ?? levelByStyle.get(named?.style ?? "") ?? 0));
    },
  };
}

function countUp({ counters, levels, restarts }: List, at: number): string | undefined {
  const level = levels.get(at);
  if (!level) return undefined;
  const restart = restarts.get(at);
  restarts.delete(at);
  counters[at] = restart ?? (counters[at] ?? level.start - 1) + 1;
  counters.length = at + 1;
  if (level.format === "bullet" || level.format === "none" || level.text === "") return undefined;
  const label = level.text.replaceAll(/%([1-9])/g, (_whole, digit: string) => {
    const of = levels.get(Number(digit) - 1);
    counters[Number(digit) - 1] ??= of?.start ?? 1;
    return numberInFormat(
      counters[Number(digit) - 1] ?? 1,
      level.hasDigitsOnly ? "decimal" : (of?.format ?? "decimal"),
    );
  });
  return label + level.suffix;
}

function readLists(numbering: CheerioAPI): ReadonlyMap<string, List> {
  const abstractById = new Map(
    numbering("w\\:abstractNum")
      .toArray()
      .map((abstract) => [abstract.attribs["w:abstractNumId"] ?? "", abstract]),
  );
  const countersByAbstract = new Map<string, (number | undefined)[]>();
  return new Map(
    numbering("w\\:num")
      .toArray()
      .map((num): [string, List] => {
        const abstractId = valueOf(num, "w:abstractNumId") ?? "";
        const counters = countersByAbstract.get(abstractId) ?? [];
        countersByAbstract.set(abstractId, counters);
        const overrides = childrenOf(num, "w:lvlOverride");
        const own = overrides.flatMap((override) => childrenOf(override, "w:lvl"));
        const levels = [...childrenOf(abstractById.get(abstractId), "w:lvl"), ...own].map(readLevel);
        const restarts = overrides.flatMap((override) => {
          const start = valueOf(override, "w:startOverride");
          return start === undefined ? [] : [[Number(override.attribs["w:ilvl"] ?? 0), Number(start)] as const];
        });
        return [num.attribs["w:numId"] ?? "", { counters, levels: new Map(levels), restarts: new Map(restarts) }];
      }),
  );
}

function readLevel(level: Element): [number, Level] {
  const start = Number(valueOf(level, "w:start") ?? 1);
  return [
    Number(level.attribs["w:ilvl"] ?? 0),
    {
      start,
      format: valueOf(level, "w:numFmt") ?? "decimal",
      text: valueOf(level, "w:lvlText") ?? "",
      hasDigitsOnly: childrenOf(level, "w:isLgl").length > 0,
      suffix: valueOf(level, "w:suff") === "nothing" ? "" : " ",
    },
  ];
}
