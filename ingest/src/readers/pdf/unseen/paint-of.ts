import type { Pdfium } from "../pdfium/library.ts";
import type { Colour } from "./grounds.ts";

/** What a thing is painted with; no colour for a pattern. `opacity` is 0 to 255. */
export interface Paint {
  readonly colour: Colour | undefined;
  readonly opacity: number;
}

export function paintOf({ call, out, integer }: Pdfium, object: number, part: "fill" | "stroke"): Paint {
  const [red = 0, green = 0, blue = 0, alpha = 0] = out;
  const isKnown =
    part === "fill"
      ? call.FPDFPageObj_GetFillColor(object, red, green, blue, alpha)
      : call.FPDFPageObj_GetStrokeColor(object, red, green, blue, alpha);
  if (isKnown === 0) return { colour: undefined, opacity: 255 };
  return { colour: (integer(red) << 16) | (integer(green) << 8) | integer(blue), opacity: integer(alpha) };
}
