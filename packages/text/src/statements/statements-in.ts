import { createCodePoints } from "../code-points.ts";
import { sentences } from "../sentences.ts";

/** A longer sentence is divided where its clauses end, so that a short answer can be quoted from it. */
const LONG = 120;
/** A part of a divided sentence aims at this many UTF-16 units, and at so few that two of them can be quoted. */
const PART = 110;
/** White space between two parts. */
const GAP = 3;

/** White space that sets off a signature or a date, as much as a paragraph's end does. */
const SET_OFF = /\s{8,}/u;

/** A piece of a text that can be quoted. Pieces with places next to each other stand next to each other in the text. */
export interface Piece {
  readonly quote: string;
  readonly place: number;
  /** The sentence or list it is, or is part of. */
  readonly sentence: number;
  /** The paragraph it stands in, or begins in. */
  readonly paragraph: number;
}

/** What can be quoted from a text, in order: sentences, parts of long ones, and lists with what opens them where they fit into `characters`. */
export function statementsIn(text: string, characters: number): readonly Piece[] {
  const points = createCodePoints(text);
  let paragraph = 0;
  const whole = sentences(text).flatMap(({ start, end }, index, all) => {
    if (points.slice(all[index - 1]?.end ?? 0, start).includes("\n")) paragraph += 1;
    return points
      .slice(start, end)
      .split(SET_OFF)
      .map((said, at, parts) => ({
        said,
        paragraph: at === 0 ? paragraph : (paragraph += 1),
        isSetOff: at > 0 && parts[at - 1]?.trim() !== "",
      }));
  });
  return withLists(whole, characters)
    .flatMap(({ said, paragraph }, sentence) => {
      const says = !isHeading(said);
      return parts(said, characters).map((quote) => ({ quote, sentence, paragraph, says }));
    })
    .map(({ says, ...piece }, place) => ({ ...piece, place, says: says && /[\p{L}\p{N}]/u.test(piece.quote) }))
    .filter(({ says }) => says)
    .map(({ says: _, ...piece }) => piece);
}

const ITEM = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])/;

interface Said {
  readonly said: string;
  readonly paragraph: number;
  /** White space lies before it that is longer than a quote may hold unseen. */
  readonly isSetOff: boolean;
}

function withLists(inOrder: readonly Said[], characters: number): readonly Said[] {
  const pieces: Said[] = [];
  for (let index = 0; index < inOrder.length; index += 1) {
    const { said: lead = "", paragraph = 0, isSetOff = false } = inOrder[index] ?? {};
    let list = lead;
    let next = index + 1;
    while (opensList(lead) && ITEM.test(inOrder[next]?.said ?? "") && !inOrder[next]?.isSetOff) {
      list += `\n${(inOrder[next]?.said ?? "").trim()}`;
      next += 1;
    }
    const fits = next > index + 1 && list.length <= characters;
    pieces.push({ said: (fits ? list : lead).trim(), paragraph, isSetOff });
    if (fits) index = next - 1;
  }
  return pieces;
}

/** A sentence that ends with a colon, or a heading. */
function opensList(sentence: string): boolean {
  return /[：:]\s*$/.test(sentence) || isHeading(sentence);
}

/** Short words without an end, and no field of a form (名称：值) or table row: they say what follows, and nothing else. */
function isHeading(sentence: string): boolean {
  const words = sentence.trim();
  return (
    words.length <= 30 &&
    !words.includes("\n") &&
    !words.endsWith("号") &&
    !/[。！？；：…!?;:|]/.test(words) &&
    !words.endsWith(".")
  );
}

/** The headline and dateline that a report's first sentence begins with: …新华社北京2月18日电（记者某某）. */
const DATELINE_END =
  /^[^。！？]{0,160}?\d{1,2}[月日]\d{0,2}日?(?:电|讯)\s*(?:[（(](?:记者|通讯员)[^）)]{1,30}[）)])?(?=\s*\S)/u;

/** A list that fits stays whole; a long sentence comes in parts that together are it: divided at semicolons, where those leave it long at commas, at last anywhere. */
function parts(piece: string, characters: number): readonly string[] {
  if (piece.length <= LONG || (piece.includes("\n") && piece.length <= characters)) return [piece];
  const body = DATELINE_END.exec(piece);
  if (body) return [piece.slice(0, body[0].length).trim(), ...parts(piece.slice(body[0].length).trim(), characters)];
  const length = Math.min(PART, Math.floor((characters - GAP) / 2));
  return joined(piece.split(/(?<=[；;\n])|(?<=\s{2})/u), length)
    .flatMap((part) => (part.length <= LONG ? [part] : joined(part.split(/(?<=[，、：])|(?<=, )/u), length)))
    .flatMap((part) => (part.length <= characters ? [part] : joined(part.match(/[^]{1,60}/gu) ?? [], length)));
}

/** Neighbouring clauses together while they stay short. */
function joined(clauses: readonly string[], length: number): readonly string[] {
  const found: string[] = [];
  let current = "";
  for (const clause of clauses) {
    if (current !== "" && current.length + clause.length > length) {
      found.push(current);
      current = "";
    }
    current += clause;
  }
  return [...found, current].map((part) => part.trim()).filter((part) => part !== "");
}
