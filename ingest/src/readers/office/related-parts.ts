import path from "node:path";
import type { Package } from "./open-package.ts";
import { parseXml } from "./xml.ts";

/** A part of an Office file that another part refers to. */
export interface RelatedPart {
  readonly id: string;
  /** The last word of the relation's type: `slide`, `notesSlide`, `chart`. */
  readonly kind: string;
  /** Its name in the package. */
  readonly name: string;
}

/** The parts within the package that a part refers to; what lies outside (links, pictures of the web) is never followed. */
export async function relatedParts(parts: Package, name: string): Promise<readonly RelatedPart[]> {
  const folder = path.posix.dirname(name);
  const xml = await parts.text(path.posix.join(folder, "_rels", `${path.posix.basename(name)}.rels`));
  if (!xml) return [];
  return (await parseXml(xml))("Relationship")
    .toArray()
    .filter(({ attribs }) => attribs["TargetMode"] !== "External")
    .map(({ attribs }) => {
      const target = attribs["Target"] ?? "";
      return {
        id: attribs["Id"] ?? "",
        kind: attribs["Type"]?.split("/").at(-1) ?? "",
        name: target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target),
      };
    });
}
