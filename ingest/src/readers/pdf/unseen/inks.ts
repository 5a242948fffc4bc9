import type { Dictionary, Value } from "../rules/lexer.ts";
import type { PdfObjects } from "../rules/pdf-objects.ts";

/** What a page fills with: numbers, in the space of colours that it chose by name, where it chose one. */
export interface Fill {
  readonly space?: Value;
  readonly numbers: readonly number[];
}

/** This near to full light, or to no ink at all, nothing is told from white paper. */
const NEAR = 0.05;

/** True where a fill may look white. A tint of named inks is white where its function says so, or cannot be followed and would be white as light or as ink. */
export function mayBeWhite({ space, numbers }: Fill, resources: Dictionary | undefined, objects: PdfObjects): boolean {
  const named = typeof space === "string" ? objects.dictionary(resources?.get("/ColorSpace"))?.get(space) : undefined;
  const resolved = objects.resolve(named);
  if (!Array.isArray(resolved)) return isWhite(numbers);
  const parts = resolved as readonly Value[];
  const kind = objects.resolve(parts[0]);
  if (kind !== "/Separation" && kind !== "/DeviceN") return isWhite(numbers);
  const mixed = mixedBy(objects.dictionary(parts[3]), numbers, objects);
  return mixed ? isWhite(mixed) : isWhite(numbers) || (numbers.length > 0 && numbers.every((part) => part <= NEAR));
}

/** White in any of the ways in which colours are counted: of light (1 or 3 numbers) or of ink (4). */
function isWhite(parts: readonly number[]): boolean {
  if (parts.length === 4) return parts.every((part) => part <= NEAR);
  return (parts.length === 1 || parts.length === 3) && parts.every((part) => part >= 1 - NEAR);
}

/** The colour of one ink by a function that goes from one colour to another (ISO 32000-1, 7.10.3); undefined for any other function. */
function mixedBy(
  entries: Dictionary | undefined,
  [tint, ...others]: readonly number[],
  objects: PdfObjects,
): readonly number[] | undefined {
  if (tint === undefined || others.length > 0 || objects.resolve(entries?.get("/FunctionType")) !== 2) return undefined;
  const [from, to, power] = ["/C0", "/C1", "/N"].map((name) => objects.resolve(entries?.get(name)));
  if (!Array.isArray(from) || !Array.isArray(to) || typeof power !== "number" || from.length !== to.length)
    return undefined;
  return from.map((start, at) => Number(start) + tint ** power * (Number(to[at]) - Number(start)));
}
