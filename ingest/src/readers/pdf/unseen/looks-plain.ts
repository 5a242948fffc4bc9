/** What a drawing is judged by. */
interface Judge {
  /** A rectangle this thick in its own measure may be the ground of letters. */
  readonly thick: number;
  /** True where the name, with its slash, stands for a picture, not for a drawing within the drawing. */
  isPicture(name: string): boolean;
}

/** Numbers before an operator that sets the colour of letters. Every match begins behind a mark, so no byte is looked at more than a few times. */
const COLOURS = /(?:^|[\s\0)\]>])((?:[-+.\d]+[\s\0]+){1,4})(g|rg|k|sc|scn)(?![^\s\0()<>[\]{}/%])/g;
/** A rectangle, and behind it what makes of it a frame that only cuts. */
const RECTANGLES =
  /(?:^|[\s\0)\]>])([-+.\d]+)[\s\0]+([-+.\d]+)[\s\0]+re(?![^\s\0()<>[\]{}/%])([\s\0]+W\*?[\s\0]+n(?![^\s\0()<>[\]{}/%]))?/g;
/** Modes without paint, pictures in the middle, and a comment that may part an operator from its numbers. */
const CLOSER =
  /\bBI\b|[37](?:\.0*)?[\s\0]+Tr\b|^[^\r\n%]*%[^\r\n]*[\r\n][\s\0]*(?:[-+.\d]+[\s\0]+)?(?:g|rg|k|scn?|re|Tr|Do)\b/m;
const PLACED = /(?:(\/[^\s\0()<>[\]{}/%]+)|(?<![\s\0]))[\s\0]*\bDo\b/g;

/** This near to full light, or to no ink at all, a colour may be white. */
const NEAR = 0.05;

/**
 * True where a page's drawing, by the words and numbers alone that stand in it, neither sets a colour that may be white nor
 * draws the ground of letters. Strings are looked at too, so it may say no to a plain page, never yes to another. It takes
 * a tenth of the time of reading operator by operator.
 */
export function looksPlain(content: string, { thick, isPicture }: Judge): boolean {
  if (CLOSER.test(content)) return false;
  for (const [, width, height, cuts] of content.matchAll(RECTANGLES))
    if (!cuts && !(Math.min(Math.abs(Number(width)), Math.abs(Number(height))) <= thick)) return false;
  for (const [, operands = "", operator = ""] of content.matchAll(COLOURS))
    if (
      mayBeWhite(
        operands
          .trim()
          .split(/[\s\0]+/)
          .map(Number),
        operator,
      )
    )
      return false;
  for (const [, name] of content.matchAll(PLACED)) if (name === undefined || !isPicture(name)) return false;
  return true;
}

/** Light of the colour operators, or ink; what is neither a number counts as both. */
function mayBeWhite(parts: readonly number[], operator: string): boolean {
  const isLight = parts.every((part) => !(part < 1 - NEAR));
  const isBare = parts.every((part) => !(part > NEAR));
  if (operator === "k") return isBare;
  if (operator === "g" || operator === "rg") return isLight;
  return isLight || (isBare && parts.length !== 3);
}
