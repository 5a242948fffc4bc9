/** Where a figure comes from: without this nobody can make it again. */
export interface Provenance {
  readonly command: string;
  /** Civil date of the run. */
  readonly date: string;
  readonly commit: string;
}

/** What every suite ends with: its name, its set, where the figures come from, and the figures themselves. */
export interface Summary extends Provenance {
  readonly suite: string;
  readonly set: string;
}
