/**
 * A half-open range [start, end) in Unicode code points of a canonical text. Every offset that is stored, sent over
 * HTTP or written to a file is of this kind; UTF-16 offsets never leave @guildhall/text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
