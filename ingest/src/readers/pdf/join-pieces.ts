import { boxAround, type Segment } from "./segment.ts";

/** A run of letters as the file draws it. */
export interface Piece extends Segment {
  readonly isTurned: boolean;
}

/** A gap wider than this many letters divides cells; where others stand below it, a narrower one does so too. */
const [CELL_GAP, NARROW_CELL_GAP] = [1.2, 0.45];
/** A gap from which on a space was meant: between Latin letters, and between Han, which justified lines draw apart. */
const [WORD_GAP, HAN_GAP] = [0.15, 0.5];
/** How many pieces back the same letters may have been drawn before. */
const LOOK_BACK = 12;

/** Joins pieces that stand together on a line, in the order in which they are drawn. */
export function joinPieces(pieces: readonly Piece[]): {
  readonly segments: readonly Segment[];
  readonly doubled: readonly Segment[];
} {
  const segments: Segment[] = [];
  const doubled: Segment[] = [];
  const recent: Piece[] = [];
  for (const piece of pieces) {
    if (recent.some((before) => isSameAgain(before, piece))) {
      doubled.push(piece);
      continue;
    }
    recent.push(piece);
    if (recent.length > LOOK_BACK) recent.shift();
    const last = segments.at(-1);
    if (last && standTogether(last, piece)) segments[segments.length - 1] = joined(last, piece);
    else segments.push(segmentOf(piece));
  }
  return { segments, doubled };
}

function segmentOf({ text, box, baseline, size }: Segment): Segment {
  return { text: text.trim(), box, baseline, size };
}

function isSameAgain(before: Piece, piece: Piece): boolean {
  const near = piece.size * 0.2;
  return before.text === piece.text && before.box.every((side, at) => Math.abs(side - (piece.box[at] ?? 0)) < near);
}

function standTogether(last: Segment, piece: Piece): boolean {
  const size = Math.max(last.size, piece.size);
  const isRaised = Math.min(last.size, piece.size) < 0.8 * size;
  const gap = piece.box[0] - last.box[2];
  return (
    Math.abs(last.baseline - piece.baseline) < size * (isRaised ? 0.6 : 0.25) &&
    gap < size * CELL_GAP &&
    gap > -size * 0.6
  );
}

function joined(last: Segment, piece: Piece): Segment {
  const parts = last.parts ?? [last];
  const before = parts.at(-1) ?? last;
  const isPart = piece.box[0] - before.box[2] > NARROW_CELL_GAP * Math.max(last.size, piece.size);
  const next = isPart ? [...parts, segmentOf(piece)] : [...parts.slice(0, -1), glued(before, piece)];
  return next.length > 1 ? { ...glued(last, piece), parts: next } : glued(last, piece);
}

function glued(last: Segment, piece: Piece): Segment {
  const gap = (piece.box[0] - last.box[2]) / Math.max(last.size, piece.size);
  const isHan =
    /[\p{scx=Han}，。；：、（）]$/u.test(last.text) && /^[\p{scx=Han}，。；：、（）]/u.test(piece.text.trimStart());
  const isSpaced = gap > (isHan ? HAN_GAP : WORD_GAP) || (!isHan && (/\s$/.test(last.text) || /^\s/.test(piece.text)));
  const isLonger = piece.text.length > last.text.length;
  return {
    text: last.text + (isSpaced ? " " : "") + piece.text.trim(),
    box: boxAround([last.box, piece.box]),
    baseline: isLonger ? piece.baseline : last.baseline,
    size: isLonger ? piece.size : last.size,
  };
}
