/** A run of capitalised words: what may name a person, a place or a firm. UTF-16 units of the text. */
export interface Capitalised {
  readonly words: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly start: number;
  readonly end: number;
}

const WORD = String.raw`(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\p{L}'’]*(?:-[\p{L}'’]+)*\.?)`;
const PARTICLE = String.raw`(?:de|da|do|dos|del|della|di|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|of the)`;
const RUN = new RegExp(String.raw`(?<![\p{L}\d'’&])${WORD}(?:[ ]{1,2}(?:${PARTICLE} ){0,2}${WORD}){0,6}`, "gu");

/** Runs of capitalised words, cut at the ends of sentences. */
export function* capitalisedRuns(text: string): Generator<Capitalised> {
  for (const match of text.matchAll(RUN)) {
    let words: { text: string; start: number; end: number }[] = [];
    for (const word of match[0].matchAll(/[^ ]+/g)) {
      const start = match.index + word.index;
      const ends = word[0].endsWith(".") && !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Inc|Ltd|Co|Corp)\.$/u.test(word[0]);
      const length = ends ? word[0].length - 1 : word[0].length;
      words.push({ text: word[0].slice(0, length), start, end: start + length });
      if (!ends) continue;
      yield runOf(words);
      words = [];
    }
    if (words.length > 0) yield runOf(words);
  }
}

function runOf(words: Capitalised["words"]): Capitalised {
  return { words, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
