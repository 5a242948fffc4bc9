/** A sentence of Chinese legal prose in UTF-16 offsets: up to 。 or a line end. */
export interface LegalSentence {
  readonly text: string;
  readonly start: number;
}

/** Sentences as effect and repeal clauses need them: titles in 《》 and parentheses do not end one, 。 and a line end do. */
export function* legalSentences(text: string): Generator<LegalSentence> {
  let start = 0;
  for (const mark of text.matchAll(/[。\n]/g)) {
    if (mark.index > start) yield { text: text.slice(start, mark.index), start };
    start = mark.index + 1;
  }
  if (start < text.length) yield { text: text.slice(start), start };
}
