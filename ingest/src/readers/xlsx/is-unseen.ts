import type { Cell, Color } from "exceljs";

/** The number of the paper's colour among those of a theme: white, in all but a few. */
const PAPER = 0;

/**
 * True for a cell whose words nobody sees: white on the white sheet, or of a format (`;;;`) that shows no value. A table of a
 * style gives its cells grounds that are not their own.
 */
export function isUnseen(cell: Cell): boolean {
  if (/^;;;$/.test(cell.numFmt ?? "")) return true;
  return isWhite(cell.font?.color) && !hasGround(cell) && cell.worksheet.getTables().length === 0;
}

function isWhite(color: Partial<Color> | undefined): boolean {
  if (!color || (color as { tint?: number }).tint) return false;
  return color.argb === undefined ? color.theme === PAPER : /^(?:[\da-f]{2})?f{6}$/i.test(color.argb);
}

/** Filled with anything but white. */
function hasGround({ fill }: Cell): boolean {
  if (!fill) return false;
  if (fill.type !== "pattern") return true;
  return fill.pattern !== "none" && !(fill.pattern === "solid" && isWhite(fill.fgColor));
}
