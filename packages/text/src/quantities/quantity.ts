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
  /** How a word like 约, 近 or 多 loosens it: `up` is 20多万, which lies above what is written; `down` is 近20万. */
  readonly approximate?: "around" | "up" | "down";
  /** Which way the wording leaves room: 超过 is `more`, 不超过 is `less`. */
  readonly bound?: "more" | "less";
  /** By group the word that says what kind of figure it is: rate → 年化. */
  readonly qualifiers: ReadonlyMap<string, string>;
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
