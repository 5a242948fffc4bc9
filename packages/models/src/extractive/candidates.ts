import type { Evidence } from "@guildhall/core";
import { createCodePoints, searchWords, sentences } from "@guildhall/text";

/** A piece that can be quoted: a sentence, or a lead-in with the whole list it opens. */
export interface Candidate {
  readonly alias: string;
  readonly quote: string;
  readonly words: ReadonlySet<string>;
  /** Words of the headings it stands under. */
  readonly contextWords: ReadonlySet<string>;
  /** The passage with its headings: a table's unit stands somewhere in it. */
  readonly around: string;
  /** Place of its passage in the ranking, and of itself within the passage. */
  readonly rank: number;
  readonly place: number;
}

/** The quotable pieces of the evidence. A list that fits into `characters` stays with the sentence that opens it. */
export function candidatesIn(evidence: readonly Evidence[], characters: number): readonly Candidate[] {
  return evidence.flatMap(({ alias, text, context }, rank) => {
    const contextWords = new Set(searchWords(context));
    const pieces = withLists(sentencesOf(text), characters).filter((piece) => !isHeading(piece));
    return pieces.map((quote, place) => ({
      alias,
      quote,
      words: new Set(searchWords(quote)),
      contextWords,
      around: `${context}\n${text}`,
      rank,
      place,
    }));
  });
}

function sentencesOf(text: string): readonly string[] {
  const points = createCodePoints(text);
  return sentences(text)
    .map(({ start, end }) => points.slice(start, end))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const ITEM = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])/;

function withLists(sentencesInOrder: readonly string[], characters: number): readonly string[] {
  const pieces: string[] = [];
  for (let index = 0; index < sentencesInOrder.length; index += 1) {
    const lead = sentencesInOrder[index] ?? "";
    let list = lead;
    let next = index + 1;
    while (opensList(lead) && ITEM.test(sentencesInOrder[next] ?? "")) {
      list += `\n${(sentencesInOrder[next] ?? "").trim()}`;
      next += 1;
    }
    const fits = next > index + 1 && list.length <= characters;
    pieces.push((fits ? list : lead).trim());
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
