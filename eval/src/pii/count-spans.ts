import type { PersonalRow, TypedSpan } from "./read-personal.ts";

export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
}

export interface SpanFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f2: number;
}

/** A row with what was found in it, both under the platform's names. */
export interface Judged {
  readonly row: PersonalRow;
  readonly found: readonly TypedSpan[];
}

/** Spans that are right in kind, beginning and end. What overlaps a span that is not judged is not counted as found. */
export function countSpans(judged: readonly Judged[], type?: string): Counts {
  const counts = judged.map(({ row, found }) => {
    const marked = row.spans.filter((span) => type === undefined || span.type === type);
    const own = found.filter((span) => type === undefined || span.type === type);
    const keys = new Set(marked.map(keyOf));
    const right = own.filter((span) => keys.has(keyOf(span))).length;
    const wrong = own.filter((span) => !keys.has(keyOf(span)) && !row.unjudged.some((other) => overlap(span, other)));
    return { right, found: right + wrong.length, marked: marked.length };
  });
  return added(counts);
}

/**
 * Words (runs of letters and digits; single characters of Chinese) that are right in kind: how presidio-research counts
 * (Evaluator.calculate_score), for sets that cut addresses at other places than we do.
 */
export function countWords(judged: readonly Judged[]): Counts {
  return added(
    judged.map(({ row, found }) => {
      let [right, foundWords, marked] = [0, 0, 0];
      for (const word of wordsOf(row.text)) {
        if (row.unjudged.some((span) => overlap(word, span))) continue;
        const given = row.spans.find((span) => overlap(word, span))?.type;
        const seen = found.find((span) => overlap(word, span))?.type;
        marked += given === undefined ? 0 : 1;
        foundWords += seen === undefined ? 0 : 1;
        right += given !== undefined && given === seen ? 1 : 0;
      }
      return { right, found: foundWords, marked };
    }),
  );
}

export function figuresOf({ right, found, marked }: Counts): SpanFigures {
  const [precision, recall] = [share(right, found), share(right, marked)];
  return { precision, recall, f1: f(1, precision, recall), f2: f(2, precision, recall) };
}

function f(beta: number, precision: number, recall: number): number {
  const weight = beta * beta;
  return share((1 + weight) * precision * recall, weight * precision + recall);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function added(counts: readonly Counts[]): Counts {
  let [right, found, marked] = [0, 0, 0];
  for (const each of counts) {
    right += each.right;
    found += each.found;
    marked += each.marked;
  }
  return { right, found, marked };
}

function keyOf({ type, start, end }: TypedSpan): string {
  return `${type} ${start} ${end}`;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Words with their code points. */
function wordsOf(text: string): readonly { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  let [open, position] = [-1, 0];
  const close = (): void => {
    if (open >= 0) words.push({ start: open, end: position });
    open = -1;
  };
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) {
      close();
      words.push({ start: position, end: position + 1 });
    } else if (/[\p{L}\p{N}]/u.test(character)) open = open < 0 ? position : open;
    else close();
    position += 1;
  }
  close();
  return words;
}
