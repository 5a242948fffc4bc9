import { PlatformError, type Vertical } from "@guildhall/core";

/** The vertical of that id. Throws `vertical/unknown`. */
export function verticalNamed(id: string, known: readonly Vertical[]): Vertical {
  const vertical = known.find((candidate) => candidate.id === id);
  if (!vertical)
    throw new PlatformError("vertical/unknown", {
      vertical: id.slice(0, 40),
      available: known.map((candidate) => candidate.id).join(", "),
    });
  return vertical;
}
