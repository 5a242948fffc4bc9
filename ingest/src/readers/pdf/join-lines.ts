import { median, type Row, textOfRow } from "./segment.ts";

/** Lines that begin something of their own: 第三条, （一）, 一、, 1., ①, •, 附件, 表1. */
const ITEM =
  /^\s*(?:第[零〇一二三四五六七八九十百千\d]+[编章节条款项]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.]|\d{1,2}(?:\.\d{1,2})*(?:[、．.)）](?!\d)|\s)|[①-⑳⑴-⒇]|[•●○■□◆▪·–-]\s|附[件表录]|[表图]\s*\d|注\s*\d*[:：])/;
const SENTENCE_END = /[。；！？：.!?;:”」）)]$/;
/** 单位：万元 stands above a table, for itself. */
const UNIT = /单位\s*[：:]\s*\S{1,8}/;
/** A line of a table of contents. */
const LEADER = /[.…·．]{4,}\s*\d+\s*$/;

/** How far the lines of a column reach. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Prose with the measure of the column it stands in. */
export interface Line extends Measure {
  readonly row: Row;
  /** From one line to the next in this column; 0 where nothing tells. */
  readonly pitch: number;
}

/**
 * The measure of a column's prose: three lines that end together show where lines are full. A column without them that
 * begins where the one before began is as wide as that.
 */
export function measureOf(prose: readonly Row[], before?: Measure): Measure {
  const lines = prose.filter((row) => row.segments.length === 1);
  const left = Math.min(...lines.map(({ box }) => box[0]));
  const ends = lines.map(({ box }) => box[2]).toSorted((a, b) => b - a);
  const edge = ends.find((end) => ends.filter((other) => Math.abs(other - end) < (lines[0]?.size ?? 0)).length >= 3);
  const isSame = before !== undefined && Math.abs(before.left - left) < 3;
  return { left, right: edge ?? Math.max(ends[0] ?? 0, isSame ? before.right : 0) };
}

/** Rows of a column with its measure. */
export function linesOf(rows: readonly Row[], { left, right }: Measure): Line[] {
  const pitch = median(rows.slice(1).map((row, at) => row.box[3] - (rows[at]?.box[3] ?? 0)));
  return rows.map((row) => ({ row, left, right, pitch }));
}

/** True when a line goes on in the next one: it is full, and the next neither is indented nor begins something new. */
export function goesOn(line: Line, next: Line): boolean {
  const [text, following] = [textOfRow(line.row), textOfRow(next.row)];
  const size = line.row.size;
  if (Math.abs(size - next.row.size) > 0.1 * size || LEADER.test(text) || LEADER.test(following) || UNIT.test(text))
    return false;
  if (line.row.segments.length > 1 || next.row.segments.length > 1) return false;
  if (ITEM.test(following) && (SENTENCE_END.test(text) || !isHan(following))) return false;
  const isFull = line.row.box[2] + widthOfFirstWord(following, size) > line.right;
  const indent = next.row.box[0] - line.row.box[0];
  const isIndented =
    next.row.box[0] - next.left > 1.2 * size &&
    Math.abs(indent) > 0.5 * size &&
    !(ITEM.test(text) && indent > 0 && indent < 4 * size);
  const isApart =
    line.row.page === next.row.page && line.pitch > 0 && next.row.box[3] - line.row.box[3] > 1.35 * line.pitch;
  return isFull && !isIndented && !isApart;
}

/** A hard end of line within a paragraph: nothing between Han, a space between words. */
export function isJoinedBare(text: string, following: string): boolean {
  return (isHan(text.at(-1) ?? "") && isHan(following)) || /[a-z]-$/.test(text);
}

function isHan(text: string): boolean {
  return /^[\p{scx=Han}，。；：、？！“”‘’（）《》〈〉【】—…]/u.test(text);
}

/** What would have had to fit: one Han character with its punctuation, or a whole word. */
function widthOfFirstWord(text: string, size: number): number {
  if (isHan(text)) return 2.2 * size;
  const word = /^\S+/.exec(text)?.[0] ?? "";
  return (Math.min(word.length, 24) * 0.6 + 0.4) * size;
}
