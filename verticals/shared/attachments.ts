import type { DocumentPart } from "@guildhall/core";
import type { Piece, PlacedPiece } from "./first-way.ts";

const ATTACHMENT = /^附(?:件|表|录)/;

/** The attachments of a divided document, each with its title and where it stands: 附件1 收费标准. */
export function attachmentsOf(pieces: readonly PlacedPiece<Piece>[]): DocumentPart[] {
  const found: DocumentPart[] = [];
  for (const { path, start, end } of pieces) {
    const title = path.find((heading) => ATTACHMENT.test(heading));
    const last = found.at(-1);
    if (title === undefined) continue;
    if (last?.title === title && last.end === start) found[found.length - 1] = { ...last, end };
    else found.push({ title, start, end });
  }
  return found;
}
