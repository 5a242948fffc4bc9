import type { Box, PageSize } from "@guildhall/core";
import type { Piece } from "../join-pieces.ts";
import type { Run } from "./drawn-runs.ts";

/** The pieces of a page that are seen, and the words that are not. */
export interface Parted {
  readonly seen: readonly Piece[];
  readonly unseen: readonly string[];
}

/** Pictures that cover this part of a page are a scan of it. */
const MOST_OF_A_PAGE = 0.5;

/**
 * Parts what nobody sees from the pieces that the library found, which may join both. On a scan the letters without paint
 * are the words that were recognised in it, there for searching and copying: they are the page's ordinary text, as long as
 * they outnumber what is printed over the picture.
 */
export function partUnseen(
  pieces: readonly Piece[],
  runs: readonly Run[],
  size: PageSize,
  pictures: readonly Box[] | undefined,
): Parted {
  const isScan = isRecognised(runs, size, pictures);
  const isUnseen = ({ unseen }: Run): boolean => unseen !== undefined && !(isScan && unseen === "unpainted");
  if (!runs.some(isUnseen)) return { seen: pieces, unseen: [] };

  const runsByPiece = assign(pieces, runs);
  const [seen, unseen]: [Piece[], string[]] = [[], []];
  for (const piece of pieces) {
    const own = runsByPiece.get(piece) ?? [];
    const hidden = own.filter(isUnseen);
    if (hidden.length === 0) seen.push(piece);
    else if (hidden.length === own.length && lengthOf(hidden) >= bare(piece.text).length) unseen.push(piece.text);
    else {
      unseen.push(...hidden.map(({ text }) => text));
      if (lengthOf(own) >= bare(piece.text).length) seen.push(...own.filter((run) => !isUnseen(run)));
      else seen.push({ ...piece, text: hidden.reduce((text, run) => text.replace(run.text.trim(), " "), piece.text) });
    }
  }
  return { seen, unseen };
}

function isRecognised(runs: readonly Run[], { width, height }: PageSize, pictures?: readonly Box[]): boolean {
  const unpainted = lengthOf(runs.filter(({ unseen }) => unseen === "unpainted"));
  const painted = lengthOf(runs) - unpainted;
  // what a locked file draws is not known: where all of its letters are without paint, a picture must be there
  if (!pictures) return painted === 0;
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const covered = pictures.reduce(
    (sum, [x0, y0, x1, y1]) => sum + (clamp(x1, width) - clamp(x0, width)) * (clamp(y1, height) - clamp(y0, height)),
    0,
  );
  return unpainted > painted && covered > width * height * MOST_OF_A_PAGE;
}

/** Which piece the letters of each run went into: it holds their place and their text, and has room left for them. */
function assign(pieces: readonly Piece[], runs: readonly Run[]): ReadonlyMap<Piece, readonly Run[]> {
  const found = new Map<Piece, Run[]>();
  const texts = pieces.map(({ text }) => bare(text));
  const room = texts.map((text) => text.length);
  let last = 0;
  for (const run of runs) {
    const text = bare(run.text);
    // both stand in the order in which they are drawn: the search goes on where the last one ended
    for (let step = 0; step < pieces.length; step += 1) {
      const at = (last + step) % pieces.length;
      const piece = pieces[at];
      if (!piece || (room[at] ?? 0) < text.length || !isWithin(run, piece) || !texts[at]?.includes(text)) continue;
      room[at] = (room[at] ?? 0) - text.length;
      const own = found.get(piece);
      if (own) own.push(run);
      else found.set(piece, [run]);
      last = at;
      break;
    }
  }
  return found;
}

function isWithin(run: Run, { box: [x0, y0, x1, y1], size }: Piece): boolean {
  const [x, y] = [(run.box[0] + run.box[2]) / 2, (run.box[1] + run.box[3]) / 2];
  return x >= x0 - size && x <= x1 + size && y >= y0 - size / 4 && y <= y1 + size / 4;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + bare(text).length, 0);
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
