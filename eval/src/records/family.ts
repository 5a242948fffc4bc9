import type { medicalDesk } from "@guildhall/verticals";

type Input = Omit<medicalDesk.CheckInput, "text" | "recordType">;

/** A change of a family's record: words for other words, each of which stands there once, and other circumstances. */
export interface Change {
  readonly of: string;
  readonly replace?: readonly (readonly [from: string, to: string])[];
  readonly with?: Partial<Input>;
}

/** An invented record as a department writes it, right variants of it that mislead rules, and faults laid into it. */
export interface Family {
  readonly id: string;
  readonly recordType: string;
  readonly given: Input;
  readonly record: readonly string[];
  /** Right all the same. */
  readonly right: readonly Change[];
  /** Wrong, and what the check has to call it. */
  readonly wrong: readonly (Change & { readonly expects: string })[];
  /** A consultation for the draft, and the sections of which nothing is said in it. */
  readonly talk?: { readonly transcript: string; readonly unsaid: readonly string[] };
}
