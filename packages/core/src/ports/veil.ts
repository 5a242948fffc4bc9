/**
 * Covers personal data before texts leave for a model and uncovers it in what comes back. One veil is one request: what
 * it covered nobody else can uncover, and it forgets everything with the request.
 */
export interface Veil {
  /** The texts with a pseudonym for each piece of personal data, the same one for the same value in all of them. */
  cover(texts: readonly string[]): readonly string[];
  /** The text with its values again, byte for byte. Throws `guard/unknown_pseudonym` for a pseudonym this veil never gave. */
  uncover(text: string): string;
  /** The same over pieces of a stream: gives what is whole and keeps back what may be the beginning of a pseudonym. */
  uncovering(): Uncovering;
}

export interface Uncovering {
  push(piece: string): string;
  /** What was kept back. */
  end(): string;
}
