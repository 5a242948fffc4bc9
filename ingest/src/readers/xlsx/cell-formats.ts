import type { Element } from "domhandler";
import { childrenOf, elementAt, elementsWithin } from "../office/xml.ts";

/** How the cells that name it are shown. */
export interface CellFormat {
  readonly numFmt: string;
  readonly isWhite: boolean;
  /** Filled with anything but white. */
  readonly hasGround: boolean;
}

export const PLAIN_FORMAT: CellFormat = { numFmt: "", isWhite: false, hasGround: false };

/** The number of the paper's colour among those of a theme, and those of white in the old palette. */
const [PAPER, WHITES] = ["0", new Set(["1", "9"])];

/** Formats that have no words of their own in a file (ECMA-376, 18.8.30), those of Chinese programs included, as far as they change what is read. */
const KNOWN: Readonly<Record<string, string>> = {
  "9": "0%",
  "10": "0.00%",
  "14": "yyyy-mm-dd",
  "15": "d-mmm-yy",
  "16": "d-mmm",
  "17": "mmm-yy",
  "18": "h:mm AM/PM",
  "19": "h:mm:ss AM/PM",
  "20": "h:mm",
  "21": "h:mm:ss",
  "22": "yyyy-mm-dd h:mm",
  "27": "yyyy年m月",
  "28": "m月d日",
  "29": "m月d日",
  "30": "yyyy-mm-dd",
  "31": "yyyy年m月d日",
  "32": "h时mm分",
  "33": "h时mm分ss秒",
  "34": "h时mm分",
  "35": "h时mm分ss秒",
  "36": "yyyy年m月",
  "45": "h:mm:ss",
  "46": "[h]:mm:ss",
  "47": "h:mm:ss",
  "50": "yyyy年m月",
  "51": "m月d日",
  "52": "yyyy年m月",
  "53": "m月d日",
  "54": "m月d日",
  "55": "h时mm分",
  "56": "h时mm分ss秒",
  "57": "yyyy年m月",
  "58": "m月d日",
};

/** The formats of a workbook (its part styles.xml) by the numbers that cells refer to. */
export function cellFormats(styles: Element | undefined): readonly CellFormat[] {
  const written = new Map(
    listOf(styles, "numFmts", "numFmt").map(({ attribs }) => [attribs["numFmtId"], attribs["formatCode"] ?? ""]),
  );
  const fonts = listOf(styles, "fonts", "font").map((font) => isWhite(elementAt(font, "color")));
  const fills = listOf(styles, "fills", "fill").map(isGround);
  return listOf(styles, "cellXfs", "xf").map(({ attribs }) => ({
    numFmt: written.get(attribs["numFmtId"]) ?? KNOWN[attribs["numFmtId"] ?? ""] ?? "",
    isWhite: fonts[Number(attribs["fontId"])] ?? false,
    hasGround: fills[Number(attribs["fillId"])] ?? false,
  }));
}

function listOf(root: Element | undefined, list: string, item: string): readonly Element[] {
  return childrenOf(elementAt(root, list), item);
}

function isWhite(color: Element | undefined): boolean {
  const { rgb, theme, indexed, tint } = color?.attribs ?? {};
  if (Number(tint ?? 0) !== 0) return false;
  if (rgb !== undefined) return /^(?:[\da-f]{2})?f{6}$/i.test(rgb);
  return theme === PAPER || (indexed !== undefined && WHITES.has(indexed));
}

function isGround(fill: Element): boolean {
  const pattern = elementAt(fill, "patternFill");
  if (!pattern) return elementsWithin(fill, "stop").length > 0;
  const kind = pattern.attribs["patternType"] ?? "none";
  return kind !== "none" && !(kind === "solid" && isWhite(elementAt(pattern, "fgColor")));
}
