/** A number with its unit in the base unit of what it measures, in UTF-16 offsets of the folded text. */
export interface Quantity {
  readonly value: number;
  /** How far another value may lie and still be what was written: half of the last digit. */
  readonly precision: number;
  /** What one of the unit it is written in is worth in the base unit: 10,000 in 3万元. */
  readonly scale: number;
  /** What is measured (`mass`, `cny`, `ratio`, `people` …); empty for a bare number. */
  readonly dimension: string;
  /** Counts things, or is a bare number. */
  readonly counts: boolean;
  /** The unit as written, folded; empty for a bare number. */
  readonly unit: string;
  /** Written with 多, 余 or 几 inside: 20多万. */
  readonly isOpen: boolean;
  /** The words of its clause right before and after, which say what kind of figure it is (`wordingOf`). */
  readonly before: string;
  readonly after: string;
  readonly script: "arabic" | "han" | "english";
  readonly start: number;
  readonly end: number;
}

/** A day, month or year of the calendar, as far as it is written. */
export interface Moment {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly start: number;
  readonly end: number;
}

/** A time of the day in minutes; `isFull` when it is known whether it is before or after noon. */
export interface ClockTime {
  readonly minutes: number;
  readonly isFull: boolean;
  readonly start: number;
  readonly end: number;
}
