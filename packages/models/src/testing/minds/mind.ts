/** A passage as the partner reads it in a prompt. */
export interface SeenPassage {
  readonly alias: string;
  readonly text: string;
}

/** What the partner sees of a prompt. */
export interface Seen {
  readonly system: string;
  /** Everything that is no system message, passages and question included. */
  readonly rest: string;
  readonly question: string;
  readonly passages: readonly SeenPassage[];
}

/** A sentence of the partner: words it points to, or its own. */
export type Thought =
  | { readonly alias: string; readonly quote: string }
  | { readonly text: string; readonly aliases: readonly string[] };

export type Mind = (seen: Seen, random: () => number) => readonly Thought[];
