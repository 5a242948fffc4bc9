/**
 * CJK radicals as the ideographs they stand for. PDF files with Noto CJK print ⾎ ⽤ ⾏ for 血 用 行, and a search misses.
 *
 * Source of the idea: Unicode Character Database, EquivalentUnifiedIdeograph.txt (U+2E80–2FD5). The Kangxi radicals, ⺟ and ⻳ have
 * a compatibility decomposition and need no table; the 113 radicals below have none. Where the UCD names a component
 * outside of the BMP that nobody types (𧾷 for ⻊), the character people write and search for stands here (足).
 */
const SUPPLEMENT_ROWS: readonly (readonly [first: number, ideographs: string])[] = [
  [0x2e80, "冫厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄㣺扌攵"],
  [0x2e9b, "旡日月歺"],
  [
    0x2ea0,
    "民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁㓁网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
  ],
];

const IDEOGRAPH_BY_RADICAL: ReadonlyMap<number, string> = new Map(
  SUPPLEMENT_ROWS.flatMap(([first, ideographs]) =>
    Array.from(ideographs, (ideograph, at) => [first + at, ideograph] as const),
  ),
);

/** True for a character that is only another code for an ideograph: radicals and compatibility ideographs. */
const IDEOGRAPH_BY_ANOTHER_CODE = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** Quick test before a text is looked at character by character. */
export function hasRadicals(text: string): boolean {
  return IDEOGRAPH_BY_ANOTHER_CODE.test(text);
}

/** The ideograph a radical or compatibility ideograph stands for, else the character itself; always one code point. */
export function toIdeograph(character: string): string {
  if (!IDEOGRAPH_BY_ANOTHER_CODE.test(character)) return character;
  const named = IDEOGRAPH_BY_RADICAL.get(character.codePointAt(0) ?? 0);
  if (named !== undefined) return named;
  const decomposed = character.normalize("NFKC");
  return Array.from(decomposed).length === 1 ? decomposed : character;
}
